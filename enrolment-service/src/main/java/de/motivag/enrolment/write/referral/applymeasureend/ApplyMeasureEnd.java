package de.motivag.enrolment.write.referral.applymeasureend;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralReopened;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies the measure's end, its correction or its revocation, if the participation is that of the referral's
 * placement. Revoking the end reopens the referral, unless another referral of the person into the offer is open by
 * now. A withdrawn referral stays withdrawn.
 *
 * @param endedOn day of the measure's end; null if the end was revoked
 */
public record ApplyMeasureEnd(
        ReferralId referral,
        ParticipationId participation,
        @Nullable LocalDate endedOn) implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return endedOn == null ? List.of(key(states)) : List.of();
    }

    @Override
    public List<UniqueKey> releases(States states) {
        return endedOn == null ? List.of() : List.of(key(states));
    }

    private UniqueKey key(States states) {
        return Referral.begun(states.of(Referral.class, referral)).key();
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        return switch (state) {
            case Referral.None _ -> throw CommonRule.notKnown(referral, "#/referral");
            case Referral.Withdrawn _ -> List.of();
            case Referral.Begun begun when !begun.progress().seat().isAbout(participation) -> List.of();
            case Referral.Open _ when endedOn == null -> List.of();
            case Referral.Open open -> closed(open, endedOn);
            case Referral.Closed closed
            when endedOn == null ->
                List.of(new ReferralReopened(
                        referral,
                        closed.progress().participant(),
                        closed.progress().offer(),
                        participation));
            case Referral.Closed closed when closed.endedOn().equals(endedOn) -> List.of();
            case Referral.Closed closed -> closed(closed, endedOn);
        };
    }

    private List<ReferralEvent> closed(Referral.Begun state, LocalDate on) {
        var progress = state.progress();
        return List.of(new ReferralClosed(referral, progress.participant(), progress.offer(), participation, on));
    }
}
