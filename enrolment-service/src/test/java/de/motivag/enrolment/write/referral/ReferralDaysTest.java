package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.write.referral.ReferralExample.*;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.referral.assignadviser.AssignAdviser;
import de.motivag.enrolment.write.referral.decideroute.DecideRoute;
import de.motivag.enrolment.write.referral.involveequalopportunityofficer.InvolveEqualOpportunityOfficer;
import de.motivag.enrolment.write.referral.requestplacement.RequestPlacement;
import de.motivag.enrolment.write.referral.requestsupport.RequestSupport;
import de.motivag.enrolment.write.referral.resolvesupport.ResolveSupport;
import de.motivag.enrolment.write.referral.transfercase.TransferCase;
import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import de.motivag.events.SealedStaffId;
import de.motivag.events.StaffId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Helper;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.Suitability;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the business days of the events of a referral. */
class ReferralDaysTest {
    private static final LocalDate APPLIED = TODAY.minusDays(10);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final TeamId OTHER_TEAM = new TeamId(new UUID(4, 6));
    private static final Internal<StaffId> ADVISER = Internal.of(new StaffId(new UUID(9, 9)));
    private static final Confidential<String> TEXT = Confidential.of("weil");

    @Test
    void a_transfer_and_an_assignment_have_a_day_of_their_own() {
        var transferred = new CaseTransferred(R1, P1, AO, TEAM, YESTERDAY);
        assertThat(transfer(TEAM, YESTERDAY, open())).isEqualTo(List.of(transferred));
        assertThat(transfer(TEAM, null, open())).isEqualTo(List.of(new CaseTransferred(R1, P1, AO, TEAM, TODAY)));
        assertThat(transfer(TEAM, TODAY, fold(open(), transferred))).isEmpty();
        assertThat(when(new AssignAdviser(R1, ADVISER, YESTERDAY), open()))
                .containsExactly(new AdviserAssigned(R1, P1, AO, ADVISER, YESTERDAY, null));
    }

    @Test
    void the_other_services_learn_the_adviser_in_a_form_that_only_they_can_read() {
        var sealed = new SealedStaffId("A".repeat(43));
        var context = new DecisionContext(
                CONTEXT.now(), CONTEXT.organisation(), null, null, (_, _, stream) -> stream.equals(R1) ? sealed : null);

        assertThat(new AssignAdviser(R1, ADVISER, YESTERDAY).decide(open(), context))
                .containsExactly(new AdviserAssigned(R1, P1, AO, ADVISER, YESTERDAY, sealed));
    }

    @Test
    void an_assignment_in_the_future_or_before_the_application_or_the_present_assignment_is_refused() {
        var transferred = fold(open(), new CaseTransferred(R1, P1, AO, TEAM, YESTERDAY));
        assertRefused(CommonRule.DAY_IN_FUTURE, () -> transfer(OTHER_TEAM, TODAY.plusDays(1), transferred));
        assertRefused(EnrolmentRule.BEFORE_ASSIGNMENT, () -> transfer(OTHER_TEAM, YESTERDAY.minusDays(1), transferred));
        assertRefused(DayRule.BEFORE_APPLICATION, () -> transfer(OTHER_TEAM, APPLIED.minusDays(1), open()));
        var assigned = fold(open(), new AdviserAssigned(R1, P1, AO, ADVISER, YESTERDAY, null));
        var another = Internal.of(new StaffId(new UUID(9, 8)));
        assertRefused(
                EnrolmentRule.BEFORE_ASSIGNMENT,
                () -> when(new AssignAdviser(R1, another, YESTERDAY.minusDays(1)), assigned));
    }

    @Test
    void support_and_a_decided_route_have_a_day_of_their_own() {
        assertThat(when(new RequestSupport(R1, YESTERDAY, TEXT), open()))
                .containsExactly(
                        new SupportRequested(R1, P1, AO, YESTERDAY, TEXT, Confidential.of(Helper.TECHNICAL_SUPPORT)));
        var requested = after(new RequestSupport(R1, YESTERDAY, TEXT), open());
        assertThat(when(new ResolveSupport(R1, YESTERDAY, null, null), requested))
                .containsExactly(
                        new SupportResolved(R1, P1, AO, YESTERDAY, null, Confidential.of(Helper.TECHNICAL_SUPPORT)));
        assertRefused(
                EnrolmentRule.BEFORE_REQUEST,
                () -> when(new ResolveSupport(R1, YESTERDAY.minusDays(1), null, null), requested));
        assertRefused(
                DayRule.BEFORE_APPLICATION,
                () -> when(new InvolveEqualOpportunityOfficer(R1, APPLIED.minusDays(1), TEXT), open()));
        assertThat(when(new DecideRoute(R1, Route.GREY_INTAKE, YESTERDAY, TEXT), open()))
                .containsExactly(new RouteDecided(R1, P1, AO, Route.GREY_INTAKE, YESTERDAY, TEXT));
        assertRefused(
                CommonRule.DAY_IN_FUTURE,
                () -> when(new DecideRoute(R1, Route.GREY_INTAKE, TODAY.plusDays(1), TEXT), open()));
    }

    @Test
    void a_request_for_a_seat_has_the_day_of_the_application() {
        var suitable = fold(open(), routed(Route.GREY_INTAKE), assessed(Suitability.SUITABLE));
        assertThat(when(new RequestPlacement(R1, null, null, null), suitable))
                .containsExactly(new PlacementRequested(R1, P1, AO, 1, APPLIED, null, null, false, null, List.of()));
    }

    /** A referral with an application ten days ago. */
    private static Referral open() {
        var opened = new ReferralOpened(
                R1,
                P1,
                AO,
                1,
                OfferKind.ACTIVATION_AND_ORIENTATION,
                APPLIED,
                Confidential.of(NEVER_PAID),
                null,
                null,
                null,
                null,
                null,
                null);
        return given(opened, routed(Route.UNDECIDED));
    }

    private static List<ReferralEvent> transfer(TeamId team, @Nullable LocalDate day, Referral referral) {
        var settings = Organisation.stream(CONTEXT.organisation());
        var organisation = Organisation.evolve(
                Organisation.evolve(Organisation.NONE, new TeamDefined(settings, TEAM, Internal.of("Nord"))),
                new TeamDefined(settings, OTHER_TEAM, Internal.of("Süd")));
        var states = new States(Map.of(R1, referral, settings, organisation));
        return new TransferCase(R1, team, day).decide(states, CONTEXT);
    }
}
