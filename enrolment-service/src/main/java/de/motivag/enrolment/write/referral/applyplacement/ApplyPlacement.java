package de.motivag.enrolment.write.referral.applyplacement;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralProgress;
import de.motivag.enrolment.write.referral.Seat;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** Applies coaching-service's answer to a request for a seat. Ignored for a closed referral. */
public record ApplyPlacement(ReferralId referral, ParticipationId participation, Result result)
        implements EntityCommand<Referral> {
    /** A seat, a position on the waiting list, or a refusal. */
    public sealed interface Result {
        record Place(GroupId group) implements Result {}

        record WaitingList() implements Result {}

        record Refusal(RefusalReason reason) implements Result {}
    }

    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        return switch (state) {
            case Referral.None _ -> throw CommonRule.notKnown(referral, "#/referral");
            case Referral.Closed _ -> List.of();
            // The answer may arrive after the person has withdrawn; coaching-service then frees the seat again.
            case Referral.Begun begun when begun.progress().seat().equals(seat()) -> List.of();
            case Referral.Begun begun -> List.of(answerEvent(begun.progress()));
        };
    }

    private ReferralEvent answerEvent(ReferralProgress progress) {
        var participant = progress.participant();
        var offer = progress.offer();
        return switch (result) {
            case Result.Place place -> new ReferralPlaced(referral, participant, offer, participation, place.group());
            case Result.WaitingList _ -> new ReferralWaiting(referral, participant, offer, participation);
            case Result.Refusal refusal ->
                new ReferralNotPlaced(referral, participant, offer, participation, refusal.reason());
        };
    }

    private Seat seat() {
        return switch (result) {
            case Result.Place place -> Seat.placed(participation, place.group());
            case Result.WaitingList waiting -> Seat.waiting(participation);
            case Result.Refusal _ -> Seat.none(participation);
        };
    }
}
