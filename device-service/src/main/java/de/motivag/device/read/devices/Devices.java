package de.motivag.device.read.devices;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds devices in the view, for reactions and sweeps. The stream of a device decides its state. */
@Component
public final class Devices {
    public record Found(OrganisationId organisation, DeviceId device) {}

    private final JdbcClient database;

    Devices(JdbcClient database) {
        this.database = database;
    }

    public DeviceType type(DeviceId device) {
        return new DeviceType(database.sql("select type from device where device = ?")
                .param(device.value())
                .query(String.class)
                .single());
    }

    /** Free devices of that type, the longest in stock first. */
    public List<DeviceId> free(OrganisationId organisation, DeviceType type, int limit) {
        return list("""
                        select device from device
                        where organisation = ? and type = ? and status = 'FREE'
                        order by registered_at, device limit ?""", organisation.value(), type.value(), limit);
    }

    public List<DeviceId> handedOut(OrganisationId organisation, ReferralId referral) {
        return list("""
                        select device from device where organisation = ? and referral = ? and status = 'HANDED_OUT'
                        order by device""", organisation.value(), referral.value());
    }

    public List<DeviceId> of(OrganisationId organisation, ParticipantId participant) {
        return list(
                "select device from device where organisation = ? and participant = ? order by device",
                organisation.value(),
                participant.value());
    }

    /**
     * Devices of all organisations that are past their due day, and due to be marked or for their next reminder. A due
     * day has passed if a working day of the organisation's state was on or after it and before today. A reminder that
     * falls on another day is due on the next working day.
     */
    public List<Found> overdue(LocalDate today, int limit) {
        return database.sql("""
                        select device.organisation, device from device
                        left join loan_term_replica t on t.organisation = device.organisation
                        cross join lateral (
                            select (:untilYesterday::jsonb ->> coalesce(t.federal_state, ''))::date as until_yesterday,
                                (:untilToday::jsonb ->> coalesce(t.federal_state, ''))::date as until_today) as last
                        where status = 'HANDED_OUT' and due_back <= until_yesterday
                        and (overdue_since is null
                            or reminders < 1 and due_back + 7 <= until_today
                            or reminders < 2 and due_back + 14 <= until_today
                            or reminders < 3 and due_back + 28 <= until_today)
                        order by due_back, device limit :limit""")
                .param("untilYesterday", WorkingDays.lastOfEachState(today.minusDays(1)))
                .param("untilToday", WorkingDays.lastOfEachState(today))
                .param("limit", limit)
                .query((row, _) ->
                        new Found(new OrganisationId(row.getString(1)), new DeviceId(row.getObject(2, UUID.class))))
                .list();
    }

    private List<DeviceId> list(String sql, Object... values) {
        return database.sql(sql)
                .params(values)
                .query((row, _) -> new DeviceId(row.getObject(1, UUID.class)))
                .list();
    }
}
