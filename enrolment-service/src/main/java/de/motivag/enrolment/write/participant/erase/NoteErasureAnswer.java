package de.motivag.enrolment.write.participant.erase;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ErasureId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.BlockReason;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Notes what another service has answered to a request for erasure. The last one of those that have shredded ends it: the
 * person is erased, and whoever carries this out destroys the key in the same transaction. A service that cannot ends
 * the request as well; what the others answer to it then is noted still, for the certificate of a later one.
 */
public record NoteErasureAnswer(ParticipantId participant, ErasureId erasure, ErasureService by, Result result)
        implements EntityCommand<Participant> {
    /** What has become of the person's data there. */
    public sealed interface Result {
        record Shredded(int keys) implements Result {}

        record Blocked(Set<BlockReason> reasons) implements Result {}
    }

    private static final Set<ErasureService> OTHERS =
            EnumSet.of(ErasureService.COACHING, ErasureService.DEVICE, ErasureService.OUTCOME);

    /** Master data are sealed at the registration, so there is a key. */
    private static final int OWN_KEYS = 1;

    @Override
    public Stream<Participant> stream(Given given) {
        return new Stream<>(Participant.class, participant);
    }

    @Override
    public List<UniqueKey> releases(States states) {
        return states.of(Participant.class, participant) instanceof Participant.BeingErased running
                        && result instanceof Result.Shredded
                        && isLast(running)
                        && running.registered().person() instanceof Confidential.Open<PersonalData> open
                ? List.of(Participant.key(open.value().clientNumber(), participant))
                : List.of();
    }

    @Override
    public List<ParticipantEvent> decide(Participant state, Given given) {
        return switch (state) {
            case Participant.None none -> throw new RuleViolated(EnrolmentRule.UNKNOWN_ANSWER);
            case Participant.Registered known -> known.awaits(erasure, by) ? List.of(noted()) : List.of();
            case Participant.Erased erased -> List.of();
            case Participant.BeingErased running when !running.registered().awaits(erasure, by) -> List.of();
            case Participant.BeingErased running ->
                switch (result) {
                    case Result.Blocked blocked -> List.of(noted());
                    case Result.Shredded shredded when !isLast(running) -> List.of(noted());
                    case Result.Shredded shredded -> List.of(noted(), erased(running, shredded.keys(), given));
                };
        };
    }

    private boolean isLast(Participant.BeingErased running) {
        return erasure.equals(running.erasure())
                && OTHERS.stream()
                        .allMatch(other -> other == by || !running.registered().awaits(erasure, other));
    }

    private ParticipantEvent noted() {
        return switch (result) {
            case Result.Shredded shredded -> new ErasureAnswered(participant, erasure, by, shredded.keys());
            case Result.Blocked blocked -> new ErasureBlocked(participant, erasure, by, blocked.reasons(), null);
        };
    }

    private ParticipantErased erased(Participant.BeingErased running, int keys, Given given) {
        var known = running.registered().keys();
        var destroyed = OTHERS.stream()
                .mapToInt(service -> Math.max(known.getOrDefault(service, 0), service == by ? keys : 0))
                .sum();
        return new ParticipantErased(participant, erasure, given.today(), destroyed + OWN_KEYS);
    }
}
