package de.motivag.coaching.read.groups;

import static de.motivag.coaching.CoachingRule.NO_SUCH_OFFER;

import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.group.Schedule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.kit.decision.Lookup;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Transactional(readOnly = true)
class ScheduleApi {
    /**
     * The days of a group that would be planned now.
     *
     * @param firstDay day of the first session
     */
    record GroupSchedule(UUID offer, LocalDate firstDay, List<ScheduledSession> sessions) {}

    /**
     * A session of a group that would be planned now.
     *
     * @param minutes planned minutes without the breaks
     * @param moved day of the weekly template, if a public holiday moves the session; null otherwise
     */
    record ScheduledSession(
            int module,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            int minutes,
            @Nullable MovedForHoliday moved) {}

    private static final TypeReference<List<TemplateSession>> WEEK = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Lookup<Holidays> holidays;

    ScheduleApi(JdbcClient database, JsonMapper json, Lookup<Holidays> holidays) {
        this.database = database;
        this.json = json;
        this.holidays = holidays;
    }

    /**
     * Shows the days of a group before it is planned. Sessions on public holidays are moved.
     *
     * @param firstDay day with the weekday of the first session in the weekly template
     */
    @GetMapping("/offers/{offer}/schedule")
    @Allow({Role.MODERATOR, Role.TEAM_LEAD})
    GroupSchedule schedule(@PathVariable UUID offer, @RequestParam LocalDate firstDay, Locale locale) {
        var week = database.sql("select week::text from offer where organisation = ? and offer_id = ?")
                .params(Caller.current().organisation().value(), offer)
                .query((row, _) -> json.readValue(row.getString(1), WEEK))
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_OFFER));
        var known = holidays.find(Holidays.id(Caller.current().organisation()));
        var sessions = Schedule.of(week, firstDay, known).stream()
                .map(entry -> {
                    var moved = entry.moved();
                    return new ScheduledSession(
                            entry.session().module(),
                            entry.date(),
                            entry.session().startsAt(),
                            entry.session().endsAt(),
                            entry.session().minutes(),
                            moved == null ? null : MovedForHoliday.of(moved.from(), moved.holiday(), known, locale));
                })
                .toList();
        return new GroupSchedule(offer, sessions.getFirst().date(), sessions);
    }
}
