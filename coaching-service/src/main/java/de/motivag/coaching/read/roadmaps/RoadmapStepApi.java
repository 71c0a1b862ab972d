package de.motivag.coaching.read.roadmaps;

import de.motivag.events.coaching.RoadmapEvent.StepTaker;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the steps of all roadmaps, without their texts. */
@RestController
@Transactional(readOnly = true)
class RoadmapStepApi {
    /**
     * @param dueOn last day of the step, as moved last
     * @param adviser adviser of the last agreement; null if nobody has agreed on the roadmap
     * @param roadmapClosed whether the roadmap is closed
     */
    record RoadmapStep(
            UUID step,
            UUID participation,
            UUID participant,
            UUID referral,
            LocalDate dueOn,
            StepTaker takenBy,
            StepState state,
            @Nullable UUID adviser,
            boolean roadmapClosed) {}

    static final String CLOSED = """
        exists (select from roadmap_record r where r.organisation = s.organisation
          and r.participation_id = s.participation_id and r.type = 'CLOSED')""";

    private static final String ADVISER = """
        (select r.adviser from roadmap_record r where r.organisation = s.organisation
          and r.participation_id = s.participation_id and r.type = 'AGREED'
          order by r.recorded_for desc, r.version desc limit 1)""";

    /** The adviser who has agreed, otherwise the adviser of the case. */
    private static final String OWNER = "coalesce(" + ADVISER + """
        , (select k.adviser from adviser_replica k where k.organisation = s.organisation
          and k.referral_id = s.referral_id order by k.sequence desc limit 1))""";

    /** A step without an agreement in a case without an adviser belongs to every adviser, so that none is overlooked. */
    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/roadmap-steps",
            "from roadmap_step s where s.organisation = :organisation",
            "coalesce(" + OWNER + " = any (:staff::uuid[]), true)",
            List.of(RoadmapStepWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;

    RoadmapStepApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists roadmapStepWorklists() {
        return LIST;
    }

    /**
     * Lists steps of roadmaps by their due day. A step must match every filter that is given.
     *
     * @param mine whether only steps of the caller's own people are listed: of roadmaps on which the caller has agreed, of
     *     those without an agreement in cases of the caller, and of those without either
     * @param dueFrom first due day listed
     * @param dueTo last due day listed
     */
    @GetMapping("/roadmap-steps")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    Page<RoadmapStep> roadmapSteps(
            @RequestParam @Nullable RoadmapStepWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable StepState state,
            @RequestParam @Nullable UUID participation,
            @RequestParam @Nullable LocalDate dueFrom,
            @RequestParam @Nullable LocalDate dueTo,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("select s.step_id as step, s.participation_id as participation,"
                        + " s.participant_id as participant, s.referral_id as referral, s.due_on, s.taken_by, s.state, "
                        + ADVISER + " as adviser, " + CLOSED + " as roadmap_closed "
                        + worklists.rows(LIST, worklist, mine) + """
                         and (:state::text is null or s.state = :state::text)
                        and (:participation::uuid is null or s.participation_id = :participation::uuid)
                        and (:dueFrom::date is null or s.due_on >= :dueFrom::date)
                        and (:dueTo::date is null or s.due_on <= :dueTo::date)
                        and (:afterDay::date is null or (s.due_on, s.step_id) > (:afterDay::date, :after::uuid))
                        order by s.due_on, s.step_id limit :limit""")
                .params(worklists.parameters())
                .param("state", state == null ? null : state.name())
                .param("participation", participation)
                .param("dueFrom", dueFrom)
                .param("dueTo", dueTo)
                .param("afterDay", after == null ? null : after.day(0))
                .param("after", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(RoadmapStep.class)
                .list();
        return Page.of(found, limit, row -> Cursor.behind(row.dueOn(), row.step()));
    }
}
