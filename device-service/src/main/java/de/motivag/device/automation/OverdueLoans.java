package de.motivag.device.automation;

import de.motivag.device.write.device.markoverdue.MarkOverdue;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.kit.sweep.Sweep;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds loans that are past their due day and loans for which the next reminder is due. */
@Component
final class OverdueLoans implements Sweep {
    private final JdbcClient database;

    OverdueLoans(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "overdue-loans";
    }

    /** Selects candidates only. {@link MarkOverdue} decides on them and has the same days for reminders. */
    @Override
    public List<Due> due(LocalDate today, int limit) {
        return database.sql("""
                        select organisation, device from device
                        where status = 'HANDED_OUT' and due_back < :today
                        and (overdue_since is null
                            or reminders < 1 and due_back + 7 <= :today
                            or reminders < 2 and due_back + 14 <= :today
                            or reminders < 3 and due_back + 28 <= :today)
                        order by due_back, device limit :limit""")
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> new Due(
                        new OrganisationId(row.getString(1)),
                        new MarkOverdue(new DeviceId(row.getObject(2, UUID.class)))))
                .list();
    }
}
