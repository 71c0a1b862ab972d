package de.motivag.coaching.read.participations;

import static de.motivag.coaching.CoachingRule.NO_SUCH_GROUP;
import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;

import de.motivag.coaching.read.participations.ParticipationViews.Participation;
import de.motivag.coaching.read.participations.Rows.AttendanceRow;
import de.motivag.coaching.read.participations.Rows.ModuleRow;
import de.motivag.coaching.read.participations.Rows.ParticipationRow;
import de.motivag.coaching.read.participations.Rows.RecommendationRow;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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
    private static final String ROWS = """
            select p.*, p.status = 'PLACED' and %s as sessions_over,
              case when p.status = 'PLACED' then array_to_string(array(%s order by 1), ',') else '' end as not_completable
            """.formatted(Closing.SESSIONS_OVER, Closing.NOT_COMPLETABLE);

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/participations",
            "from participation p where organisation = :organisation",
            """
                group_id in (select g.group_id from coaching_group g
                  where g.organisation = :organisation and g.moderators && :staff::uuid[])""",
            List.of(ParticipationWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;

    ParticipationApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists participationWorklists() {
        return LIST;
    }

    /** Shows the participation of one person in a group. */
    @GetMapping("/participations/{participation}")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    ResponseEntity<Participation> participation(@PathVariable UUID participation) {
        var found = database.sql(ROWS + LIST.rows() + " and participation_id = :participation")
                .params(worklists.parameters())
                .param("participation", participation)
                .query(ParticipationRow.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_PARTICIPATION));
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .body(withDetails(List.of(found)).getFirst());
    }

    /**
     * Lists participations for worklists. A participation must match every filter that is given.
     *
     * @param mine whether only participations in groups that the caller moderates are listed
     * @param endedFrom first day of the measure ends listed
     * @param endedTo last day of the measure ends listed
     * @param undecided whether a recommendation waits for the adviser's decision
     */
    @GetMapping("/participations")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    Page<Participation> participations(
            @RequestParam @Nullable ParticipationWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable UUID offer,
            @RequestParam @Nullable UUID group,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable UUID referral,
            @RequestParam @Nullable LocalDate endedFrom,
            @RequestParam @Nullable LocalDate endedTo,
            @RequestParam @Nullable Boolean undecided,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql(ROWS + worklists.rows(LIST, worklist, mine) + """
                         and (:status::text is null or status = :status::text)
                        and (:offer::uuid is null or offer_id = :offer::uuid)
                        and (:group::uuid is null or group_id = :group::uuid)
                        and (:participant::uuid is null or participant_id = :participant::uuid)
                        and (:referral::uuid is null or referral_id = :referral::uuid)
                        and (:endedFrom::date is null or ended_on >= :endedFrom::date)
                        and (:endedTo::date is null or ended_on <= :endedTo::date)
                        and (:undecided::boolean is null or :undecided::boolean = exists (
                            select from recommendation r where r.organisation = p.organisation
                            and r.participation_id = p.participation_id and r.decision is null))
                        and (:after::uuid is null or participation_id > :after::uuid)
                        order by participation_id limit :limit""")
                .params(worklists.parameters())
                .param("status", status == null ? null : status.name())
                .param("offer", offer)
                .param("group", group)
                .param("participant", participant)
                .param("referral", referral)
                .param("endedFrom", endedFrom)
                .param("endedTo", endedTo)
                .param("undecided", undecided)
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query(ParticipationRow.class)
                .list();
        return toPage(found, limit);
    }

    /** Lists the participations in a group. */
    @GetMapping("/groups/{group}/participations")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY})
    Page<Participation> participationsOf(
            @PathVariable UUID group,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        if (!groupExists(group)) {
            throw new RuleViolated(NO_SUCH_GROUP);
        }
        return participations(null, false, null, null, group, null, null, null, null, null, after, limit);
    }

    private boolean groupExists(UUID group) {
        return database.sql("select exists (select from coaching_group where organisation = ? and group_id = ?)")
                .params(Caller.current().organisation().value(), group)
                .query(Boolean.class)
                .single();
    }

    private Page<Participation> toPage(List<ParticipationRow> found, int limit) {
        return Page.of(withDetails(found), limit, row -> Cursor.behind(row.participation()));
    }

    private List<Participation> withDetails(List<ParticipationRow> rows) {
        var modules = rowsByParticipation(rows, ModuleRow.class, ModuleRow::participationId, ModuleRow::toModule, """
                select participation_id, module, coalesce(minutes, 0)::integer as minutes,
                    coalesce(self_study_minutes, 0)::integer as self_study_minutes,
                    coalesce(completed, false) as completed, coalesce(waived, false) as waived, waived_on
                from (select participation_id, module, completed, waived, waived_on from participation_module
                    where organisation = :organisation and participation_id in (:participations)) recorded
                full join (select participation_id, module, sum(minutes) as minutes from attendance
                    where organisation = :organisation and participation_id in (:participations)
                    group by participation_id, module) attended using (participation_id, module)
                full join (select participation_id, module, sum(minutes) as self_study_minutes from self_study
                    where organisation = :organisation and participation_id in (:participations)
                    group by participation_id, module) studied using (participation_id, module)
                order by module""");
        var attendances = rowsByParticipation(
                rows, AttendanceRow.class, AttendanceRow::participationId, AttendanceRow::attendance, """
                select * from attendance where organisation = :organisation
                and participation_id in (:participations) order by held_on, module, session_id""");
        var recommendations = rowsByParticipation(
                rows,
                RecommendationRow.class,
                RecommendationRow::participationId,
                RecommendationRow::recommendation,
                """
                select * from recommendation where organisation = :organisation
                and participation_id in (:participations) order by version""");
        return rows.stream()
                .map(row -> row.with(
                        modules.getOrDefault(row.participationId(), List.of()),
                        attendances.getOrDefault(row.participationId(), List.of()),
                        recommendations.getOrDefault(row.participationId(), List.of())))
                .toList();
    }

    private <R, T> Map<UUID, List<T>> rowsByParticipation(
            List<ParticipationRow> rows,
            Class<R> type,
            Function<R, UUID> participation,
            Function<R, T> mapping,
            String sql) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(sql)
                .param("organisation", Caller.current().organisation().value())
                .param(
                        "participations",
                        rows.stream().map(ParticipationRow::participationId).toList())
                .query(type)
                .list()
                .stream()
                .collect(Collectors.groupingBy(participation, Collectors.mapping(mapping, Collectors.toList())));
    }
}
