package de.motivag.outcome.read.outcomecases;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_OUTCOME_CASE;

import de.motivag.events.common.EndKind;
import de.motivag.events.outcome.OutcomeCaseEvent.Begun;
import de.motivag.events.outcome.OutcomeCaseEvent.Known;
import de.motivag.events.outcome.OutcomeCaseEvent.Result;
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
import java.util.UUID;
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
class OutcomeCaseApi {
    /**
     * @param enteredOn measure entry; null before it
     * @param endedOn measure end; null before it
     * @param endKind completed or early; null before the end
     * @param closesOn the window's last day; the case is evaluated from the day after
     * @param evidenced whether the result is known, because an integration that counts is reported or staff checked on or
     *     after the window's last day. Set before the evaluation too; null without a window.
     * @param outcome the latest evaluation
     */
    record OutcomeCase(
            UUID outcomeCase,
            UUID participation,
            UUID participant,
            UUID referral,
            UUID offer,
            int offerVersion,
            CaseState state,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate endedOn,
            @Nullable EndKind endKind,
            @Nullable LocalDate closesOn,
            @Nullable Boolean evidenced,
            @Nullable Outcome outcome) {}

    /**
     * @param begun whether the integration began before the end or inside the window; null without an integration
     * @param insuredOnTheDay whether the person is in employment subject to social insurance on the window's last day
     * @param progress whether the person is on a higher step of the ladder at the window's end than at entry
     * @param receiptEnded whether the person receives no benefits on the window's last day
     * @param evidence integration that determined the result; null if there is none
     */
    record Outcome(
            Result result,
            @Nullable Begun begun,
            Known insuredOnTheDay,
            Known progress,
            Known receiptEnded,
            @Nullable UUID evidence) {}

    private record Row(
            UUID outcomeCaseId,
            UUID participationId,
            UUID participantId,
            UUID referralId,
            UUID offerId,
            int offerVersion,
            CaseState state,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate endedOn,
            @Nullable EndKind endKind,
            @Nullable LocalDate closesOn,
            @Nullable Result result,
            @Nullable Begun begun,
            @Nullable Known insuredOnTheDay,
            @Nullable Known progress,
            @Nullable Known receiptEnded,
            @Nullable UUID evidence,
            @Nullable Boolean evidenced,
            long version) {
        OutcomeCase outcomeCase() {
            return new OutcomeCase(
                    outcomeCaseId,
                    participationId,
                    participantId,
                    referralId,
                    offerId,
                    offerVersion,
                    state,
                    enteredOn,
                    endedOn,
                    endKind,
                    closesOn,
                    evidenced,
                    outcome());
        }

        private @Nullable Outcome outcome() {
            return result == null || insuredOnTheDay == null || progress == null || receiptEnded == null
                    ? null
                    : new Outcome(result, begun, insuredOnTheDay, progress, receiptEnded, evidence);
        }
    }

    /**
     * A short form of the rules for integrations, which tells staff which people to ask. The full rules apply in the
     * evaluation.
     */
    private static final String CASES = """
            from (
                select c.*, case when c.closes_on is null then null else
                    exists (select from integration_check k
                        where k.organisation = c.organisation and k.participant_id = c.participant_id
                        and k.checked_on >= c.closes_on)
                    or exists (select from integration i
                        where i.organisation = c.organisation and i.participant_id = c.participant_id
                        and i.kind in ('EMPLOYMENT', 'SELF_EMPLOYMENT', 'VOCATIONAL_TRAINING')
                        and (i.starts_on between c.ended_on and c.closes_on
                            or i.starts_on >= c.entered_on and i.starts_on < c.ended_on
                                and (i.ended_on is null or i.ended_on >= c.ended_on))) end as evidenced
                from outcome_case c where c.organisation = :organisation
            ) as outcome_case where true""";

    private static final ListWithWorklists LIST =
            new ListWithWorklists("/outcome-cases", CASES, OutcomeCaseWorklist.values());

    private final JdbcClient database;
    private final Worklists worklists;

    OutcomeCaseApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists outcomeCaseWorklists() {
        return LIST;
    }

    /**
     * Lists cases in the order in which their windows close. With {@code state=WINDOW&evidenced=false} it is the list
     * of people to ask first.
     *
     * @param evidenced whether the result is known
     * @param closesFrom earliest last day of a window
     * @param closesTo latest last day of a window
     */
    @GetMapping("/outcome-cases")
    @Allow({Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE, Role.TEAM_LEAD, Role.EQUAL_OPPORTUNITY})
    Page<OutcomeCase> cases(
            @RequestParam @Nullable OutcomeCaseWorklist worklist,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable UUID participation,
            @RequestParam @Nullable CaseState state,
            @RequestParam @Nullable Result result,
            @RequestParam @Nullable Boolean evidenced,
            @RequestParam @Nullable LocalDate closesFrom,
            @RequestParam @Nullable LocalDate closesTo,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database
                .sql("select * " + worklists.rows(LIST, worklist, false) + """
                         and (:participant::uuid is null or participant_id = :participant::uuid)
                        and (:participation::uuid is null or participation_id = :participation::uuid)
                        and (:state::text is null or state = :state::text)
                        and (:result::text is null or result = :result::text)
                        and (:evidenced::boolean is null or evidenced = :evidenced::boolean)
                        and (:closesFrom::date is null or closes_on >= :closesFrom::date)
                        and (:closesTo::date is null or closes_on <= :closesTo::date)
                        and (:afterCase::uuid is null or (coalesce(closes_on, 'infinity'), outcome_case_id)
                            > (coalesce(:afterDay::date, 'infinity'), :afterCase::uuid))
                        order by coalesce(closes_on, 'infinity'), outcome_case_id limit :limit""")
                .params(worklists.parameters())
                .param("participant", participant)
                .param("participation", participation)
                .param("state", state == null ? null : state.name())
                .param("result", result == null ? null : result.name())
                .param("evidenced", evidenced)
                .param("closesFrom", closesFrom)
                .param("closesTo", closesTo)
                .param("afterDay", after == null ? null : after.day(0))
                .param("afterCase", after == null ? null : after.id(1))
                .param("limit", limit + 1)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::outcomeCase)
                .toList();
        return Page.of(found, limit, row -> Cursor.behind(row.closesOn(), row.outcomeCase()));
    }

    /** Shows the evaluation of one participation. */
    @GetMapping("/outcome-cases/{outcomeCase}")
    @Allow({Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE, Role.TEAM_LEAD, Role.EQUAL_OPPORTUNITY})
    ResponseEntity<OutcomeCase> outcomeCase(@PathVariable UUID outcomeCase) {
        var found = database.sql("select * " + CASES + " and outcome_case_id = :case")
                .param("organisation", Caller.current().organisation().value())
                .param("case", outcomeCase)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_OUTCOME_CASE));
        return ResponseEntity.ok().eTag("\"" + found.version() + "\"").body(found.outcomeCase());
    }
}
