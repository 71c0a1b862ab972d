package de.motivag.enrolment.write.referral.answer;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.Referral.Placement;
import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.ParticipationEvent.RefusalReason;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** Notes what coaching-service has answered to a request for a seat. */
public record NotePlacement(ReferralId referral, ParticipationId participation, Result result)
        implements EntityCommand<Referral> {
    /** A seat, a place on the waiting list, or neither. */
    public sealed interface Result {
        record Seat(GroupId group) implements Result {}

        record WaitingList() implements Result {}

        record Refusal(RefusalReason reason) implements Result {}
    }

    @Override
    public Stream<Referral> stream(Given given) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, Given given) {
        if (!(state instanceof Referral.Open open)) {
            throw new RuleViolated(EnrolmentRule.UNKNOWN_ANSWER);
        }
        if (participation.equals(open.answered()) && open.placement() == placement()) {
            return List.of();
        }
        var participant = open.participant();
        var offer = open.offer();
        return List.of(
                switch (result) {
                    case Result.Seat seat ->
                        new ReferralPlaced(referral, participant, offer, participation, seat.group());
                    case Result.WaitingList waiting -> new ReferralWaiting(referral, participant, offer, participation);
                    case Result.Refusal refusal ->
                        new ReferralNotPlaced(referral, participant, offer, participation, refusal.reason());
                });
    }

    private Placement placement() {
        return switch (result) {
            case Result.Seat seat -> Placement.PLACED;
            case Result.WaitingList waiting -> Placement.WAITING;
            case Result.Refusal refusal -> Placement.NOT_REQUESTED;
        };
    }
}
