package de.motivag.coaching.read.participations;

import de.motivag.coaching.CoachingRule;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RefusalReason;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class ParticipationApi {
    /**
     * @param group where the person has a seat; none while waiting and after a refusal
     * @param enteredOn measure entry; none before the first attended session
     */
    record Participation(
            UUID participation,
            UUID participant,
            UUID referral,
            UUID offer,
            int offerVersion,
            @Nullable UUID group,
            Status status,
            @Nullable RefusalReason refusal,
            @Nullable LocalDate enteredOn,
            List<Attendance> attendances) {}

    record Attendance(
            UUID session,
            UUID group,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence) {}

    private record Row(
            UUID participationId,
            UUID participantId,
            UUID referralId,
            UUID offerId,
            int offerVersion,
            @Nullable UUID groupId,
            Status status,
            @Nullable RefusalReason refusal,
            @Nullable LocalDate enteredOn,
            long version) {
        Participation with(List<Attendance> attendances) {
            return new Participation(
                    participationId,
                    participantId,
                    referralId,
                    offerId,
                    offerVersion,
                    groupId,
                    status,
                    refusal,
                    enteredOn,
                    attendances);
        }
    }

    private record Attended(
            UUID participationId,
            UUID sessionId,
            UUID sessionGroupId,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence) {
        Attendance attendance() {
            return new Attendance(sessionId, sessionGroupId, module, heldOn, status, minutes, presence);
        }
    }

    private final JdbcClient database;

    ParticipationApi(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/participations/{participation}")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    ResponseEntity<Participation> participation(@PathVariable UUID participation) {
        var found = database.sql("select * from participation where organisation = ? and participation_id = ?")
                .params(Caller.current().organisation().value(), participation)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(CoachingRule.NO_SUCH_PARTICIPATION));
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(withAttendances(List.of(found)).getFirst());
    }

    @GetMapping("/groups/{group}/participations")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    Page<Participation> participations(
            @PathVariable UUID group,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        if (!groupExists(group)) {
            throw new RuleViolated(CoachingRule.NO_SUCH_GROUP);
        }
        var found = database.sql("""
                        select * from participation where organisation = :organisation and group_id = :group
                        and (:after::uuid is null or participation_id > :after::uuid)
                        order by participation_id limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("group", group)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Row.class)
                .list();
        return Page.of(withAttendances(found), limit, row -> row.participation().toString());
    }

    private boolean groupExists(UUID group) {
        return database.sql("select exists (select from coaching_group where organisation = ? and group_id = ?)")
                .params(Caller.current().organisation().value(), group)
                .query(Boolean.class)
                .single();
    }

    private List<Participation> withAttendances(List<Row> rows) {
        var attendances = attendances(rows.stream().map(Row::participationId).toList());
        return rows.stream()
                .map(row -> row.with(attendances.getOrDefault(row.participationId(), List.of())))
                .toList();
    }

    private Map<UUID, List<Attendance>> attendances(List<UUID> participations) {
        if (participations.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select * from attendance where organisation = :organisation
                        and participation_id in (:participations) order by held_on, module, session_id""")
                .param("organisation", Caller.current().organisation().value())
                .param("participations", participations)
                .query(Attended.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Attended::participationId, Collectors.mapping(Attended::attendance, Collectors.toList())));
    }
}
