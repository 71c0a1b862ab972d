package de.motivag.enrolment.write.participant.applyerasureanswer;

import de.motivag.enrolment.write.participant.Participant;
import de.motivag.events.Confidential;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Applies the answer of another service to a request for erasure. The last service that confirms completes the erasure,
 * and the caller destroys the person's key in the same transaction. A blocked answer ends the request as well. Later
 * answers to it are still recorded, for the certificate of a later request.
 */
public record ApplyErasureAnswer(ParticipantId participant, ErasureId erasure, ErasureService by, Result result)
        implements EntityCommand<Participant> {
    /** The result of the erasure in the other service. */
    public sealed interface Result {
        record Shredded(int keys) implements Result {}

        record Blocked(Set<BlockReason> reasons) implements Result {}
    }

    private static final Set<ErasureService> OTHERS =
            EnumSet.of(ErasureService.COACHING, ErasureService.DEVICE, ErasureService.OUTCOME);

    /** Master data are sealed at the registration, so exactly one key exists. */
    private static final int OWN_KEYS = 1;

    @Override
    public Stream<Participant> stream(DecisionContext context) {
        return new Stream<>(Participant.class, participant);
    }

    @Override
    public List<UniqueKey> releases(States states) {
        return states.of(Participant.class, participant) instanceof Participant.BeingErased running
                        && result instanceof Result.Shredded
                        && isLast(running)
                        && running.registered().person() instanceof Confidential.Open<PersonalData> open
                ? Participant.keys(open.value().clientNumber(), participant)
                : List.of();
    }

    @Override
    public List<ParticipantEvent> decide(Participant state, DecisionContext context) {
        return switch (state) {
            case Participant.None _ -> throw CommonRule.notKnown(participant, "#/participant");
            case Participant.Registered known -> known.awaits(erasure, by) ? List.of(answerEvent()) : List.of();
            case Participant.Erased _ -> List.of();
            case Participant.BeingErased running when !running.registered().awaits(erasure, by) -> List.of();
            case Participant.BeingErased running ->
                switch (result) {
                    case Result.Blocked _ -> List.of(answerEvent());
                    case Result.Shredded _ when !isLast(running) -> List.of(answerEvent());
                    case Result.Shredded shredded -> List.of(answerEvent(), erased(running, shredded.keys(), context));
                };
        };
    }

    private boolean isLast(Participant.BeingErased running) {
        return erasure.equals(running.erasure())
                && OTHERS.stream()
                        .allMatch(other -> other == by || !running.registered().awaits(erasure, other));
    }

    private ParticipantEvent answerEvent() {
        return switch (result) {
            case Result.Shredded shredded -> new ErasureAnswered(participant, erasure, by, shredded.keys());
            case Result.Blocked blocked -> new ErasureBlocked(participant, erasure, by, blocked.reasons(), null);
        };
    }

    private ParticipantErased erased(Participant.BeingErased running, int keys, DecisionContext context) {
        var known = running.registered().keys();
        var destroyed = OTHERS.stream()
                .mapToInt(service -> Math.max(known.getOrDefault(service, 0), service == by ? keys : 0))
                .sum();
        return new ParticipantErased(participant, erasure, context.today(), destroyed + OWN_KEYS);
    }
}
