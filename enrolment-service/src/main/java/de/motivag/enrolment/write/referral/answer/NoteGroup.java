package de.motivag.enrolment.write.referral.answer;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.Seat;
import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import java.util.List;

/**
 * Applies the group of the referral's participation: after a move, or after a late entry has revived a participation
 * that had ended without an entry.
 */
public record NoteGroup(ReferralId referral, ParticipationId participation, GroupId group)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(Given given) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, Given given) {
        return switch (state) {
            case Referral.None _ -> throw new RuleViolated(EnrolmentRule.UNKNOWN_ANSWER);
            case Referral.Closed _ -> List.of();
            case Referral.Begun begun when !begun.way().seat().isAbout(participation) -> List.of();
            case Referral.Begun begun when begun.way().seat().equals(Seat.placed(participation, group)) -> List.of();
            case Referral.Begun begun ->
                List.of(new ReferralPlaced(
                        referral, begun.way().participant(), begun.way().offer(), participation, group));
        };
    }
}
