package de.motivag.enrolment.read.deputyships;

import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.enrolment.DeputyshipEvent;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyshipEnded;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per deputyship. */
@Component
final class DeputyshipProjection implements Projection<DeputyshipEvent> {
    @Override
    public String view() {
        return "deputyship";
    }

    @Override
    public List<String> tables() {
        return List.of("deputyship");
    }

    @Override
    public Class<DeputyshipEvent> events() {
        return DeputyshipEvent.class;
    }

    @Override
    public void on(DeputyshipEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case DeputyAppointed e ->
                database.sql("""
                                insert into deputyship
                                  (deputyship, organisation, absent, deputy, first_day, last_day, ended_on, version)
                                values (?, ?, ?, ?, ?, ?, null, ?)""")
                        .param(e.deputyship().value())
                        .param(metadata.organisation().value())
                        .param(staff(e.absent()))
                        .param(staff(e.deputy()))
                        .param(e.from())
                        .param(e.until())
                        .param(metadata.sequence() + 1)
                        .update();
            case DeputyshipEnded e ->
                database.sql(
                                "update deputyship set ended_on = ?, version = ? where organisation = ? and deputyship = ?")
                        .params(
                                e.endedOn(),
                                metadata.sequence() + 1,
                                metadata.organisation().value(),
                                e.deputyship().value())
                        .update();
        }
    }

    private static @Nullable UUID staff(Internal<StaffId> value) {
        return value instanceof Internal.Plain<StaffId>(var staff) ? staff.value() : null;
    }
}
