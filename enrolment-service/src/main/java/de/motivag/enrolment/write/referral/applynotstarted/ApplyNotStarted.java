package de.motivag.enrolment.write.referral.applynotstarted;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;

/**
 * Applies that the participation has ended before entry. A seat may be requested again, unless the referral was
 * withdrawn.
 */
public record ApplyNotStarted(ReferralId referral, ParticipationId participation) implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        return switch (state) {
            case Referral.None _ -> throw CommonRule.notKnown(referral, "#/referral");
            case Referral.Closed _ -> List.of();
            case Referral.Begun begun when !begun.progress().seat().isHeldBy(participation) -> List.of();
            case Referral.Begun begun ->
                List.of(new PlacementEnded(
                        referral,
                        begun.progress().participant(),
                        begun.progress().offer(),
                        participation));
        };
    }
}
