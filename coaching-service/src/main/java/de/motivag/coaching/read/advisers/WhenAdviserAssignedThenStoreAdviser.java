package de.motivag.coaching.read.advisers;

import de.motivag.events.SealedStaffId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Handles;
import de.motivag.kit.kafka.Replica;
import de.motivag.kit.vault.StaffSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the advisers of cases, so that lists can tell whose case it is. The latest row of a referral counts. A retracted
 * assignment loses its row, so the one before it counts again.
 */
@Component
@Handles({ReferralOpened.class, AdviserAssigned.class, EventRetracted.class})
final class WhenAdviserAssignedThenStoreAdviser implements Replica<ReferralEvent> {
    private final JdbcClient database;
    private final StaffSeal seal;

    WhenAdviserAssignedThenStoreAdviser(JdbcClient database, StaffSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public String table() {
        return "adviser_replica";
    }

    @Override
    public Class<ReferralEvent> event() {
        return ReferralEvent.class;
    }

    @Override
    public void on(ReferralEvent event, EventMetadata metadata) {
        switch (event) {
            case ReferralOpened opened -> store(opened, opened.sealedAdviser(), metadata);
            case AdviserAssigned assigned -> store(assigned, assigned.sealedAdviser(), metadata);
            case EventRetracted retracted ->
                database.sql("delete from adviser_replica where organisation = ? and event_id = ?")
                        .params(
                                metadata.organisation().value(),
                                retracted.event().value())
                        .update();
            default -> {}
        }
    }

    /** An assignment that cannot be read has a row without an adviser, so that an earlier adviser no longer counts. */
    private void store(ReferralEvent event, @Nullable SealedStaffId sealed, EventMetadata metadata) {
        var adviser = seal.opened(sealed, metadata.organisation(), event.referral());
        if (adviser.isEmpty() && event instanceof ReferralOpened) {
            return;
        }
        database.sql("""
                        insert into adviser_replica (event_id, organisation, referral_id, adviser, sequence)
                        values (?, ?, ?, ?, ?)""")
                .param(metadata.id())
                .param(metadata.organisation().value())
                .param(event.referral().value())
                .param(adviser.map(staff -> staff.value()).orElse(null))
                .param(metadata.sequence())
                .update();
    }
}
