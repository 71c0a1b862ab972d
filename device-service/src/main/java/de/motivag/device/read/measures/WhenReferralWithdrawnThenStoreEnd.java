package de.motivag.device.read.measures;

import de.motivag.events.codec.EventTypes;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Handles;
import de.motivag.kit.kafka.Replica;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a replica of the withdrawn referrals. */
@Component
@Handles({ReferralWithdrawn.class, EventRetracted.class})
final class WhenReferralWithdrawnThenStoreEnd implements Replica<ReferralEvent> {
    private static final String WITHDRAWAL = EventTypes.name(ReferralWithdrawn.class);

    private final JdbcClient database;

    WhenReferralWithdrawnThenStoreEnd(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "withdrawal_replica";
    }

    @Override
    public Class<ReferralEvent> event() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, EventMetadata metadata) {
        if (event instanceof ReferralWithdrawn withdrawn) {
            database.sql("""
                            insert into withdrawal_replica (organisation, referral, withdrawn_on) values (?, ?, ?)
                            on conflict (referral) do update set withdrawn_on = excluded.withdrawn_on""")
                    .params(
                            metadata.organisation().value(),
                            withdrawn.referral().value(),
                            withdrawn.withdrawnOn())
                    .update();
        }
        if (event instanceof EventRetracted retracted
                && retracted.type().value().equals(WITHDRAWAL)) {
            database.sql("delete from withdrawal_replica where organisation = ? and referral = ?")
                    .params(
                            metadata.organisation().value(),
                            retracted.referral().value())
                    .update();
        }
    }
}
