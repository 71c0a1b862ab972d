package de.motivag.coaching.write.aftercare.answeraftercare;

import static de.motivag.coaching.AftercareRule.AFTERCARE_ACCEPTED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_ANSWERED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_ENDED;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.aftercare.AftercareCommand;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswer;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswered;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the person's answer to the offer of aftercare. A person who has declined may accept later; an aftercare that was
 * accepted is ended instead.
 *
 * @param answeredOn today if left out; not in the future, not before the offer or an earlier answer
 */
@Post(
        path = "/participations/{participation}/answer-aftercare",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record the answer to the offer of aftercare")
public record AnswerAftercare(
        ParticipationId participation,
        AftercareAnswer answer,
        @Nullable LocalDate answeredOn) implements AftercareCommand {
    @Override
    public List<AftercareEvent> decide(States states, DecisionContext context) {
        var offered = offered(states);
        var before = offered.answer();
        if (before != null && before.answer() == answer) {
            return repeated(before.answeredOn());
        }
        if (offered.end() != null) {
            throw new RuleViolated(AFTERCARE_ENDED).about(offered.end().endedOn());
        }
        if (before != null && before.answer() == AftercareAnswer.ACCEPTED) {
            throw new RuleViolated(AFTERCARE_ACCEPTED, "#/answer").about(before.answeredOn());
        }
        var since = before == null ? offered.offer().offeredOn() : before.answeredOn();
        var day = Days.aftercareStep(answeredOn, since, context, "#/answeredOn");
        return List.of(new AftercareAnswered(offered.offer().ref(), answer, day));
    }

    private List<AftercareEvent> repeated(LocalDate recorded) {
        if (answeredOn != null && !answeredOn.equals(recorded)) {
            throw new RuleViolated(AFTERCARE_ANSWERED, "#/answeredOn").about(answeredOn, recorded);
        }
        return List.of();
    }
}
