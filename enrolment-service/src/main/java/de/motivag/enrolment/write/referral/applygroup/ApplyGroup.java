package de.motivag.enrolment.write.referral.applygroup;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.Seat;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;

/**
 * Applies the group of the referral's participation: after a move, or after a late entry has revived a participation
 * that had ended without an entry.
 */
public record ApplyGroup(ReferralId referral, ParticipationId participation, GroupId group)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        return switch (state) {
            case Referral.None _ -> throw CommonRule.notKnown(referral, "#/referral");
            case Referral.Closed _ -> List.of();
            case Referral.Begun begun when !begun.progress().seat().isAbout(participation) -> List.of();
            case Referral.Begun begun
            when begun.progress().seat().equals(Seat.placed(participation, group)) -> List.of();
            case Referral.Begun begun ->
                List.of(new ReferralPlaced(
                        referral,
                        begun.progress().participant(),
                        begun.progress().offer(),
                        participation,
                        group));
        };
    }
}
