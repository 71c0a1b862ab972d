package de.motivag.coaching.read.deputyships;

import de.motivag.events.enrolment.DeputyshipEvent;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyshipEnded;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Replica;
import de.motivag.kit.vault.StaffSeal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the deputyships between advisers, which enrolment-service records. */
@Component
final class WhenDeputyAppointedThenStoreDeputy implements Replica<DeputyshipEvent> {
    private final JdbcClient database;
    private final StaffSeal seal;

    WhenDeputyAppointedThenStoreDeputy(JdbcClient database, StaffSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public String table() {
        return "deputyship_replica";
    }

    @Override
    public Class<DeputyshipEvent> event() {
        return DeputyshipEvent.class;
    }

    @Override
    public void on(DeputyshipEvent event, EventMetadata metadata) {
        switch (event) {
            case DeputyAppointed appointed -> store(appointed, metadata);
            case DeputyshipEnded ended ->
                database.sql("update deputyship_replica set ended_on = ? where organisation = ? and deputyship = ?")
                        .params(
                                ended.endedOn(),
                                metadata.organisation().value(),
                                ended.deputyship().value())
                        .update();
        }
    }

    private void store(DeputyAppointed appointed, EventMetadata metadata) {
        var organisation = metadata.organisation();
        var absent = seal.opened(appointed.sealedAbsent(), organisation, appointed.deputyship());
        var deputy = seal.opened(appointed.sealedDeputy(), organisation, appointed.deputyship());
        if (absent.isEmpty() || deputy.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into deputyship_replica (deputyship, organisation, absent, deputy, first_day, last_day)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        appointed.deputyship().value(),
                        organisation.value(),
                        absent.get().value(),
                        deputy.get().value(),
                        appointed.from(),
                        appointed.until())
                .update();
    }
}
