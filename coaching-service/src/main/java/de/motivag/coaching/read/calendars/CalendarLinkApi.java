package de.motivag.coaching.read.calendars;

import static de.motivag.coaching.CalendarRule.NO_SUCH_CALENDAR_LINK;

import de.motivag.events.StaffId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the secret addresses of calendars, which no answer repeats. */
@RestController
@Transactional(readOnly = true)
class CalendarLinkApi {
    /**
     * @param group group whose calendar it is; null for other calendars
     * @param participation participation whose calendar it is; null for other calendars
     * @param createdOn day of the creation
     * @param revokedOn day since which the address is unknown; null unless it was revoked
     */
    record CalendarLink(
            UUID calendarLink,
            @Nullable UUID group,
            @Nullable UUID participation,
            LocalDate createdOn,
            @Nullable LocalDate revokedOn) {}

    private record Row(
            UUID calendarLink,
            @Nullable UUID groupId,
            @Nullable UUID participationId,
            LocalDate createdOn,
            @Nullable LocalDate revokedOn,
            long version) {
        private CalendarLink view() {
            return new CalendarLink(calendarLink, groupId, participationId, createdOn, revokedOn);
        }
    }

    private final JdbcClient database;

    CalendarLinkApi(JdbcClient database) {
        this.database = database;
    }

    /**
     * Lists the addresses of one calendar by the day of their creation: that of a group, that of a participation, or
     * otherwise that of the caller.
     */
    @GetMapping("/calendar-links")
    @Allow({Role.MODERATOR, Role.TEAM_LEAD})
    Page<CalendarLink> calendarLinks(
            @RequestParam @Nullable UUID group,
            @RequestParam @Nullable UUID participation,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database
                .sql("""
                        select * from calendar_link where organisation = :organisation
                        and (:group::uuid is null or group_id = :group)
                        and (:participation::uuid is null or participation_id = :participation)
                        and (:group::uuid is not null or :participation::uuid is not null
                            or moderator = :caller)
                        and (:day::date is null or (created_on, calendar_link) > (:day::date, :link::uuid))
                        order by created_on, calendar_link limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("group", group)
                .param("participation", participation)
                .param("caller", StaffId.ofSubject(Caller.current().staff()).value())
                .param("day", after == null ? null : after.day(0))
                .param("link", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::view)
                .toList();
        return Page.of(found, limit, row -> Cursor.behind(row.createdOn(), row.calendarLink()));
    }

    /** Shows when the address was created and revoked. */
    @GetMapping("/calendar-links/{calendarLink}")
    @Allow({Role.MODERATOR, Role.TEAM_LEAD})
    ResponseEntity<CalendarLink> calendarLink(@PathVariable UUID calendarLink) {
        return database.sql("select * from calendar_link where organisation = ? and calendar_link = ?")
                .params(Caller.current().organisation().value(), calendarLink)
                .query(Row.class)
                .optional()
                .map(row ->
                        ResponseEntity.ok().eTag("\"" + row.version() + "\"").body(row.view()))
                .orElseThrow(() -> new RuleViolated(NO_SUCH_CALENDAR_LINK));
    }
}
