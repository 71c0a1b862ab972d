package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_REFERRAL;
import static de.motivag.enrolment.EnrolmentRule.REFERRAL_CLOSED;
import static de.motivag.enrolment.EnrolmentRule.REFERRAL_WITHDRAWN;

import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.PlainRecord;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralReopened;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of a referral that commands decide on. */
public sealed interface Referral {
    Retractable CONTACTS = new Retractable(Set.of(ContactLogged.class));
    Retractable CHECKS = new Retractable(Set.of(SuitabilityAssessed.class));
    Retractable JOB_OFFERS = new Retractable(Set.of(JobOfferMade.class));
    Retractable JOB_OFFERS_AND_ANSWERS = new Retractable(Set.of(JobOfferMade.class, JobOfferAnswered.class));
    Retractable SUPPORT = new Retractable(Set.of(SupportRequested.class, SupportResolved.class));
    Retractable ASSIGNMENTS = new Retractable(Set.of(CaseTransferred.class, AdviserAssigned.class));
    Retractable ROUTE_DECISIONS = new Retractable(Set.of(RouteDecided.class));
    Retractable WITHDRAWALS = new Retractable(Set.of(ReferralWithdrawn.class));

    /**
     * The retraction of an event of this referral.
     *
     * @throws RuleViolated if the referral or the event does not exist, or the event cannot be retracted this way
     */
    static EventRetracted retracted(
            ReferralId referral, EventId event, Confidential<String> reason, Retractable types, States states) {
        var progress = begun(states.of(Referral.class, referral));
        var type = types.require(event, new Stream<>(Referral.class, referral), states);
        return new EventRetracted(referral, progress.participant(), progress.offer(), event, type, reason);
    }

    record None() implements Referral {}

    /** A referral that was opened, in any later state. */
    sealed interface Begun extends Referral {
        ReferralProgress progress();
    }

    record Open(ReferralProgress progress) implements Begun {}

    /** Withdrawn, unless the withdrawal is retracted. Later answers of coaching are recorded and do not change the state. */
    record Withdrawn(ReferralProgress progress, LocalDate withdrawnOn) implements Begun {}

    /** @param endedOn the measure's end; if it is revoked, the referral is open again */
    record Closed(ReferralProgress progress, LocalDate endedOn) implements Begun {}

    /** The progress of a referral that was opened, whether or not it is still open. */
    static ReferralProgress begun(Referral state) {
        return switch (state) {
            case None _ -> throw new RuleViolated(NO_SUCH_REFERRAL);
            case Begun begun -> begun.progress();
        };
    }

    /** The progress of a referral that is open. */
    static ReferralProgress open(Referral state) {
        return switch (state) {
            case None _ -> throw new RuleViolated(NO_SUCH_REFERRAL);
            case Withdrawn _ -> throw new RuleViolated(REFERRAL_WITHDRAWN);
            case Closed _ -> throw new RuleViolated(REFERRAL_CLOSED);
            case Open open -> open.progress();
        };
    }

    /** The unique key: a person has at most one open referral into an offer at a time. */
    static @Nullable UniqueKey key(Referral state) {
        return state instanceof Open open ? open.progress().key() : null;
    }

    static Referral evolve(Referral state, ReferralEvent event) {
        return switch (state) {
            case None none when event instanceof ReferralOpened opened -> new Open(ReferralProgress.of(opened));
            case None _ -> throw new IllegalStateException("the first event of a referral opens it");
            case Begun begun -> evolve(begun, event);
        };
    }

    private static Referral evolve(Begun state, ReferralEvent event) {
        var progress = state.progress();
        return switch (event) {
            case ReferralOpened _ -> state;
            case ReferralCorrected corrected -> in(state, progress.corrected(corrected));
            case ReferralRouted routed -> in(state, progress.routed(routed.route(), false));
            case RouteDecided decided -> in(state, progress.routed(decided.route(), true));
            case PlainRecord _ -> state;
            case EventRetracted _ -> state;
            case SuitabilityAssessed assessed -> in(state, progress.assessed(assessed));
            case DeviceNeeded _ -> in(state, progress.deviceNeeded());
            case DeviceProvided provided -> in(state, progress.equipped(provided.loanRequest()));
            case PlacementRequested requested ->
                in(state, progress.with(progress.seat().requested()));
            case ReferralPlaced placed -> in(state, progress.with(Seat.placed(placed.participation(), placed.group())));
            case ReferralWaiting waiting -> in(state, progress.with(Seat.waiting(waiting.participation())));
            case ReferralNotPlaced refused -> in(state, progress.with(Seat.none(refused.participation())));
            case PlacementEnded ended -> in(state, progress.with(Seat.none(ended.participation())));
            case CaseTransferred transferred ->
                in(state, progress.ownedBy(new Assignment<>(transferred.team(), transferred.transferredOn())));
            case AdviserAssigned assigned ->
                in(state, progress.advisedBy(new Assignment<>(assigned.adviser(), assigned.assignedOn())));
            case SupportRequested requested -> in(state, progress.asked(requested));
            case SupportResolved resolved -> in(state, progress.resolved(resolved));
            case ReferralWithdrawn withdrawn -> new Withdrawn(progress, withdrawn.withdrawnOn());
            case ReferralClosed closed -> new Closed(progress, closed.endedOn());
            case ReferralReopened _ -> new Open(progress);
        };
    }

    private static Referral in(Begun state, ReferralProgress progress) {
        return switch (state) {
            case Open _ -> new Open(progress);
            case Withdrawn withdrawn -> new Withdrawn(progress, withdrawn.withdrawnOn());
            case Closed closed -> new Closed(progress, closed.endedOn());
        };
    }
}
