package de.motivag.enrolment.read.referrals;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_REFERRAL;

import de.motivag.events.enrolment.Route;
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

/** Shows referrals and their state. */
@RestController
@Transactional(readOnly = true)
class ReferralApi {
    /** The state of the request for a seat. */
    enum Placement {
        NOT_REQUESTED,
        REQUESTED,
        PLACED,
        WAITING
    }

    enum State {
        OPEN,
        WITHDRAWN,
        CLOSED
    }

    /**
     * @param appliedOn day of the application
     * @param adviser adviser in charge; null if none is assigned
     * @param state withdrawn by the person or by staff, or closed by the measure's end
     * @param endedOn day of the withdrawal or of the measure's end
     * @param rule routing rule that fitted; it remains after a decision by hand
     * @param ruleVersion version of the routing rules
     * @param decided whether a person decided the route by hand
     * @param decideAgain whether a correction has voided a decision by hand, so that the route should be decided again
     * @param suitability result of the latest suitability check; null before it
     * @param contacts number of contacts in which the person was reached, including the suitability check
     * @param device NEEDED from the request on, then PROVIDED, RETURNED or LOST as device-service has reported the latest loan
     * @param deviceDueBack due day of the latest loan as device-service has reported it; null without one, and after the
     *     return or the loss
     * @param groupId group of the seat; null without a seat
     * @param notPlacedBecause reason why coaching refused the last request for a seat; null if it did not
     * @param supportOpen whether technical support was requested and not given yet; hidden from some roles
     * @param equalOpportunity whether the equal opportunity officer (BCA) is or was involved; hidden from some roles
     * @param equalOpportunityOpen whether the officer's help was requested and not given yet; hidden from some roles
     * @param firstJobOfferOn day of the first job offer; null if there was none
     * @param acceptedJobOffer id of the event of the job offer that the person has accepted last
     * @param acceptedJobOfferOn day on which the person accepted; null if none was accepted
     */
    record ReferralView(
            UUID referral,
            UUID participant,
            UUID offer,
            LocalDate appliedOn,
            @Nullable UUID team,
            @Nullable UUID adviser,
            State state,
            @Nullable LocalDate endedOn,
            Route route,
            @Nullable String rule,
            @Nullable Integer ruleVersion,
            boolean decided,
            boolean decideAgain,
            @Nullable String suitability,
            int contacts,
            @Nullable String device,
            @Nullable LocalDate deviceDueBack,
            Placement placement,
            @Nullable UUID participation,
            @Nullable UUID groupId,
            @Nullable String notPlacedBecause,
            @Nullable Boolean supportOpen,
            @Nullable Boolean equalOpportunity,
            @Nullable Boolean equalOpportunityOpen,
            @Nullable LocalDate firstJobOfferOn,
            @Nullable UUID acceptedJobOffer,
            @Nullable LocalDate acceptedJobOfferOn,
            long version) {
        /** The view for roles that may not see the person's circumstances. */
        ReferralView withoutCircumstances() {
            return new ReferralView(
                    referral,
                    participant,
                    offer,
                    appliedOn,
                    team,
                    adviser,
                    state,
                    endedOn,
                    route,
                    rule,
                    ruleVersion,
                    decided,
                    decideAgain,
                    suitability,
                    contacts,
                    device,
                    deviceDueBack,
                    placement,
                    participation,
                    groupId,
                    notPlacedBecause,
                    null,
                    null,
                    null,
                    firstJobOfferOn,
                    acceptedJobOffer,
                    acceptedJobOfferOn,
                    version);
        }
    }

    /** All columns, and the latest loan as device-service has reported it. A new request is shown before it. */
    private static final String SELECT = """
            select *,
              case device_request when 'PROVIDED' then
                (select l.state from loan_replica as l where l.referral = referral.referral
                  order by l.handed_out_on desc, l.loan_request desc limit 1)
                else device_request end as device,
              (select l.due_back from loan_replica as l
                where l.referral = referral.referral and l.state = 'PROVIDED'
                order by l.handed_out_on desc, l.loan_request desc limit 1) as device_due_back
            """;

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/referrals",
            "from referral where organisation = :organisation",
            "adviser = any(:staff::uuid[])",
            "adviser",
            List.of(ReferralWorklist.values()));

    private final JdbcClient database;
    private final Worklists worklists;

    ReferralApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists referralWorklists() {
        return LIST;
    }

    /** Shows a referral. */
    @GetMapping("/referrals/{referral}")
    @Allow({
        Role.INTAKE,
        Role.ADVISER,
        Role.MODERATOR,
        Role.DEVICE_DESK,
        Role.EMPLOYER_SERVICE,
        Role.EQUAL_OPPORTUNITY,
        Role.TEAM_LEAD
    })
    ResponseEntity<ReferralView> referral(@PathVariable UUID referral) {
        var view = database.sql(SELECT + "from referral where organisation = ? and referral = ?")
                .params(organisation(), referral)
                .query(ReferralView.class)
                .optional()
                .map(ReferralApi::shown)
                .orElseThrow(() -> new RuleViolated(NO_SUCH_REFERRAL));
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }

    /**
     * Lists referrals. Device desk and employer service find no referral if they filter by a property that is hidden
     * from them. The order is that of opening; people open for a job offer are listed by their application.
     *
     * @param mine whether only the referrals of the calling adviser are listed
     * @param state open, withdrawn, or closed by the end of the measure
     * @param adviser referrals of this adviser
     * @param supportOpen whether technical support was requested and not given yet
     * @param equalOpportunity whether the equal opportunity officer (BCA) is or was involved
     * @param equalOpportunityOpen whether the officer's help was requested and not given yet
     * @param appliedFrom earliest day of application
     * @param appliedTo latest day of application
     */
    @GetMapping("/referrals")
    @Allow({
        Role.INTAKE,
        Role.ADVISER,
        Role.MODERATOR,
        Role.DEVICE_DESK,
        Role.EMPLOYER_SERVICE,
        Role.EQUAL_OPPORTUNITY,
        Role.TEAM_LEAD
    })
    Page<ReferralView> referrals(
            @RequestParam @Nullable ReferralWorklist worklist,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable Route route,
            @RequestParam @Nullable Placement placement,
            @RequestParam @Nullable State state,
            @RequestParam @Nullable UUID team,
            @RequestParam @Nullable UUID adviser,
            @RequestParam @Nullable Boolean supportOpen,
            @RequestParam @Nullable Boolean equalOpportunity,
            @RequestParam @Nullable Boolean equalOpportunityOpen,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable LocalDate appliedFrom,
            @RequestParam @Nullable LocalDate appliedTo,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database
                .sql(SELECT + worklists.rows(LIST, worklist, mine) + """
                         and (:route::text is null or route = :route)
                        and (:placement::text is null or placement = :placement)
                        and (:state::text is null or state = :state)
                        and (:team::uuid is null or team = :team)
                        and (:adviser::uuid is null or adviser = :adviser)
                        and (:support::boolean is null or :circumstances and support_open = :support)
                        and (:officer::boolean is null or :circumstances and equal_opportunity = :officer)
                        and (:officerOpen::boolean is null or :circumstances and equal_opportunity_open = :officerOpen)
                        and (:participant::uuid is null or participant = :participant)
                        and (:appliedFrom::date is null or applied_on >= :appliedFrom)
                        and (:appliedTo::date is null or applied_on <= :appliedTo)
                        and (:after::uuid is null or (%1$s, referral) >
                          (select %1$s, referral from referral where organisation = :organisation and referral = :after))
                        order by %1$s, referral limit :most""".formatted(order(worklist)))
                .params(worklists.parameters())
                .param("route", route == null ? null : route.name())
                .param("placement", placement == null ? null : placement.name())
                .param("state", state == null ? null : state.name())
                .param("team", team)
                .param("adviser", adviser)
                .param("support", supportOpen)
                .param("officer", equalOpportunity)
                .param("officerOpen", equalOpportunityOpen)
                .param("circumstances", seesCircumstances())
                .param("participant", participant)
                .param("appliedFrom", appliedFrom)
                .param("appliedTo", appliedTo)
                .param("after", Cursor.id(after))
                .param("most", limit + 1)
                .query(ReferralView.class)
                .list()
                .stream()
                .map(ReferralApi::shown)
                .toList();
        return Page.of(found, limit, row -> Cursor.behind(row.referral()));
    }

    /** The people who have waited longest for a job offer come first. */
    private static String order(@Nullable ReferralWorklist worklist) {
        return worklist == ReferralWorklist.OPEN_FOR_JOB_OFFER ? "applied_on" : "opened_at";
    }

    private static ReferralView shown(ReferralView view) {
        return seesCircumstances() ? view : view.withoutCircumstances();
    }

    private static boolean seesCircumstances() {
        return Caller.current()
                .isAnyOf(Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EQUAL_OPPORTUNITY, Role.TEAM_LEAD);
    }

    private static String organisation() {
        return Caller.current().organisation().value();
    }
}
