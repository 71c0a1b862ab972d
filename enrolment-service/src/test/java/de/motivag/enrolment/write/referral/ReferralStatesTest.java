package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.write.referral.ReferralExample.*;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.referral.applydevice.ApplyDevice;
import de.motivag.enrolment.write.referral.applygroup.ApplyGroup;
import de.motivag.enrolment.write.referral.applymeasureend.ApplyMeasureEnd;
import de.motivag.enrolment.write.referral.applynotstarted.ApplyNotStarted;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement;
import de.motivag.enrolment.write.referral.applyplacement.ApplyPlacement.Result;
import de.motivag.enrolment.write.referral.openreferral.OpenRecommendedReferral;
import de.motivag.enrolment.write.referral.withdrawreferral.WithdrawReferral;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.Internal;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.Helper;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.Suitability;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.States;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ReferralStatesTest {
    private static final Confidential<String> TEXT = Confidential.of("weil");
    private static final ReferralPlaced PLACED = new ReferralPlaced(R1, P1, AO, SEAT, GROUP);

    private static final ContactLogged LOGGED =
            new ContactLogged(R1, P1, AO, Channel.PHONE, ContactPurpose.OTHER, true, 5, TODAY, null);
    private static final EventId CONTACT = new EventId(new UUID(8, 8));
    private static final EventId CHECK = new EventId(new UUID(8, 9));
    private static final EventId JOB_OFFER = new EventId(new UUID(8, 10));
    private static final EventId SUPPORT = new EventId(new UUID(8, 11));
    private static final EventId TRANSFER = new EventId(new UUID(8, 12));
    private static final EventId ROUTE_DECISION = new EventId(new UUID(8, 14));
    private static final EventId WITHDRAWAL = new EventId(new UUID(8, 13));
    private static final ReferralWithdrawn WITHDRAWN = new ReferralWithdrawn(R1, P1, AO, TODAY, TEXT);

    private static final Map<String, Referral> STATES = Map.ofEntries(
            Map.entry("New", given()),
            Map.entry("Undecided", given(opened(), routed(Route.UNDECIDED))),
            Map.entry("Routed", given(opened(), routed(Route.GREY_INTAKE))),
            Map.entry("Suitable", suitableAnd()),
            Map.entry("Seat asked for", suitableAnd(requested())),
            Map.entry("Waiting", suitableAnd(requested(), new ReferralWaiting(R1, P1, AO, SEAT))),
            Map.entry("Placed", suitableAnd(requested(), PLACED)),
            Map.entry(
                    "Support open",
                    suitableAnd(
                            requested(),
                            PLACED,
                            new SupportRequested(R1, P1, AO, TODAY, TEXT, Confidential.of(Helper.TECHNICAL_SUPPORT)))),
            Map.entry("Not started", suitableAnd(requested(), PLACED, new PlacementEnded(R1, P1, AO, SEAT))),
            Map.entry("Withdrawn", suitableAnd(requested(), WITHDRAWN)),
            Map.entry("Closed", suitableAnd(requested(), PLACED, new ReferralClosed(R1, P1, AO, SEAT, TODAY))));

    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            Map.entry("OpenReferral", openReferral(TODAY, LastPayment.never(), null)),
            Map.entry("OpenReferral (other facts)", openReferral(TODAY, LastPayment.unknown(), null)),
            Map.entry("OpenRecommendedReferral", new OpenRecommendedReferral(R1, P1, AO, TODAY)),
            Map.entry("AssessSuitability", check(Suitability.SUITABLE, TODAY)),
            Map.entry("AssessSuitability (with device)", check(Suitability.WITH_DEVICE, TODAY)),
            Map.entry("WithdrawReferral (before the application)", new WithdrawReferral(R1, TODAY.minusDays(1), TEXT)),
            Map.entry("ApplyPlacement (seat)", new ApplyPlacement(R1, SEAT, new Result.Place(GROUP))),
            Map.entry("ApplyPlacement (waiting list)", new ApplyPlacement(R1, SEAT, new Result.WaitingList())),
            Map.entry(
                    "ApplyPlacement (refused)",
                    new ApplyPlacement(R1, SEAT, new Result.Refusal(RefusalReason.GROUP_FULL))),
            Map.entry("ApplyGroup", new ApplyGroup(R1, SEAT, new GroupId(new UUID(6, 7)))),
            Map.entry("ApplyMeasureEnd", new ApplyMeasureEnd(R1, SEAT, TODAY)),
            Map.entry("ApplyMeasureEnd (other day)", new ApplyMeasureEnd(R1, SEAT, TODAY.minusDays(1))),
            Map.entry("ApplyMeasureEnd (undone)", new ApplyMeasureEnd(R1, SEAT, null)),
            Map.entry(
                    "ApplyMeasureEnd (of another participation)",
                    new ApplyMeasureEnd(R1, new ParticipationId(new UUID(5, 6)), TODAY.minusDays(1))),
            Map.entry("ApplyNotStarted", new ApplyNotStarted(R1, SEAT)),
            Map.entry("ApplyDevice", new ApplyDevice(R1, LOAN, DEVICE, TODAY, TODAY.plusDays(30))));

    /** The meaning of the names in the examples of the commands. */
    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("referral", R1),
            Map.entry("participant", P1),
            Map.entry("offer", AO),
            Map.entry("team", TEAM),
            Map.entry("today", TODAY),
            Map.entry("contact", CONTACT),
            Map.entry("otherContact", CONTACT),
            Map.entry("check", CHECK),
            Map.entry("otherCheck", CHECK),
            Map.entry("jobOffer", JOB_OFFER),
            Map.entry("otherJobOffer", JOB_OFFER),
            Map.entry("support", SUPPORT),
            Map.entry("transfer", TRANSFER),
            Map.entry("routeDecision", ROUTE_DECISION),
            Map.entry("withdrawal", WITHDRAWAL));

    /** One event of each kind that can be retracted; a withdrawal only if the referral is withdrawn. */
    private static List<RecordedEvent> recorded(Referral state) {
        var support = new SupportRequested(R1, P1, AO, TODAY, TEXT, Confidential.of(Helper.TECHNICAL_SUPPORT));
        var all = new ArrayList<>(List.of(
                new RecordedEvent(CONTACT, LOGGED, false),
                new RecordedEvent(CHECK, assessed(Suitability.NOT_YET), false),
                new RecordedEvent(JOB_OFFER, new JobOfferMade(R1, P1, AO, TODAY, null, null), false),
                new RecordedEvent(SUPPORT, support, false),
                new RecordedEvent(TRANSFER, new CaseTransferred(R1, P1, AO, TEAM, TODAY), false),
                new RecordedEvent(
                        ROUTE_DECISION, new RouteDecided(R1, P1, AO, Route.GREY_ADVISER, TODAY, TEXT), false)));
        if (state instanceof Referral.Withdrawn) {
            all.add(new RecordedEvent(WITHDRAWAL, WITHDRAWN, false));
        }
        return all;
    }

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        var settings = Organisation.stream(CONTEXT.organisation());
        var organisation =
                Organisation.evolve(Organisation.NONE, new TeamDefined(settings, TEAM, Internal.of("Team 1")));
        StateTable.check(
                Referral.class,
                STATES,
                Function.identity(),
                COMMANDS,
                VALUES,
                (state, command) -> command.decide(
                        new States(
                                Map.of(
                                        R1,
                                        state,
                                        P1,
                                        KNOWN,
                                        AO,
                                        new OfferReplica.Defined(1, OfferKind.ACTIVATION_AND_ORIENTATION, false),
                                        settings,
                                        organisation,
                                        new ReportedDays.Of(R1),
                                        new ReportedDays(List.of())),
                                stream -> recorded(state)),
                        CONTEXT));
    }
}
