package de.motivag.device.read.devices;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.kit.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds devices in the view, for reactions and sweeps. The stream of a device decides its state. */
@Component
public final class Devices {
    public record Found(OrganisationId organisation, DeviceId device) {}

    /** All federal states; empty for organisations whose settings have not arrived. */
    private static final List<String> STATES = Stream.concat(
                    Stream.of(""), Arrays.stream(FederalState.values()).map(Enum::name))
            .toList();

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
                        with last_working_day as (
                            select * from unnest(:states::text[], :untilYesterday::date[], :untilToday::date[])
                                as t(federal_state, until_yesterday, until_today))
                        select device.organisation, device from device
                        left join known_loan_term t on t.organisation = device.organisation
                        join last_working_day d on d.federal_state = coalesce(t.federal_state, '')
                        where status = 'HANDED_OUT' and due_back <= until_yesterday
                        and (overdue_since is null
                            or reminders < 1 and due_back + 7 <= until_today
                            or reminders < 2 and due_back + 14 <= until_today
                            or reminders < 3 and due_back + 28 <= until_today)
                        order by due_back, device limit :limit""")
                .param("states", STATES.toArray(String[]::new))
                .param("untilYesterday", lastWorkingDays(today.minusDays(1)))
                .param("untilToday", lastWorkingDays(today))
                .param("limit", limit)
                .query((row, _) ->
                        new Found(new OrganisationId(row.getString(1)), new DeviceId(row.getObject(2, UUID.class))))
                .list();
    }

    /** The last working day until that day in each of the states. */
    private static String[] lastWorkingDays(LocalDate day) {
        return STATES.stream()
                .map(state -> state.isEmpty() ? WorkingDays.nationwide() : WorkingDays.in(state))
                .map(days -> days.onOrBefore(day).toString())
                .toArray(String[]::new);
    }

    private List<DeviceId> list(String sql, Object... values) {
        return database.sql(sql)
                .params(values)
                .query((row, _) -> new DeviceId(row.getObject(1, UUID.class)))
                .list();
    }
}
