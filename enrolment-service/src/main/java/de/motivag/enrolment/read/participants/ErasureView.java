package de.motivag.enrolment.read.participants;

import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataCorrected;
import de.motivag.kit.eventstore.StreamLoader.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last request to erase a person's data.
 *
 * @param requestedOn day of the request
 * @param answers services that have destroyed their keys of the person
 * @param blocked services that could not erase, with the reasons
 */
record ErasureView(
        UUID participant,
        UUID erasure,
        State state,
        LocalDate requestedOn,
        List<Shredded> answers,
        List<Blocked> blocked,
        @Nullable Certificate certificate) {
    /** The state of a request to erase. */
    enum State {
        REQUESTED,
        BLOCKED,
        ERASED
    }

    /**
     * @param keys number of keys destroyed
     */
    record Shredded(ErasureService service, int keys) {}

    /**
     * @param reasons all reasons of the service
     * @param until day on which a retention term ends, if that is the reason
     */
    record Blocked(
            ErasureService service,
            Set<BlockReason> reasons,
            @Nullable LocalDate until) {}

    /**
     * The certificate that no data of the person can be read any more.
     *
     * @param erasedOn day of the erasure
     * @param keys number of keys destroyed by each service, in this request or in an earlier one that was blocked
     * @param keysInAll sum of the keys of all services
     */
    record Certificate(UUID erasure, LocalDate erasedOn, Map<ErasureService, Integer> keys, int keysInAll) {}

    /** The last request; empty if erasure was never requested. */
    static Optional<ErasureView> of(List<Entry> entries) {
        var keys = new TreeMap<ErasureService, Integer>();
        Optional<ErasureView> current = Optional.empty();
        for (var entry : entries) {
            if (entry.event() instanceof ParticipantEvent event) {
                var on = entry.recorded().recordedOn();
                current = next(current, event, on, keys);
            }
        }
        return current;
    }

    private static Optional<ErasureView> next(
            Optional<ErasureView> current, ParticipantEvent event, LocalDate on, Map<ErasureService, Integer> keys) {
        return switch (event) {
            case ParticipantRegistered _ -> current;
            case PersonalDataCorrected _ -> current;
            case ErasureRequested requested ->
                Optional.of(newRequest(event, requested.erasure(), State.REQUESTED, requested.requestedOn()));
            case ErasureBlocked blocked
            when blocked.by() == ErasureService.ENROLMENT ->
                Optional.of(
                        newRequest(event, blocked.erasure(), State.BLOCKED, on).with(blocked));
            case ErasureBlocked blocked ->
                current.map(view -> view.isOf(blocked.erasure()) ? view.with(blocked) : view);
            case ErasureAnswered answered -> {
                keys.merge(answered.by(), answered.keys(), Math::max);
                yield current.map(view -> view.isOf(answered.erasure()) ? view.with(answered) : view);
            }
            case ParticipantErased erased -> current.map(view -> view.with(erased, keys));
        };
    }

    private static ErasureView newRequest(ParticipantEvent event, ErasureId erasure, State state, LocalDate on) {
        return new ErasureView(event.participant().value(), erasure.value(), state, on, List.of(), List.of(), null);
    }

    private boolean isOf(ErasureId other) {
        return erasure.equals(other.value());
    }

    private ErasureView with(ErasureBlocked event) {
        var all = new ArrayList<>(blocked);
        all.add(new Blocked(event.by(), event.reasons(), event.until()));
        return new ErasureView(participant, erasure, State.BLOCKED, requestedOn, answers, List.copyOf(all), null);
    }

    private ErasureView with(ErasureAnswered event) {
        var all = new ArrayList<>(answers);
        all.add(new Shredded(event.by(), event.keys()));
        return new ErasureView(participant, erasure, state, requestedOn, List.copyOf(all), blocked, null);
    }

    private ErasureView with(ParticipantErased event, Map<ErasureService, Integer> others) {
        var keys = new TreeMap<>(others);
        var own = event.keys()
                - others.values().stream().mapToInt(Integer::intValue).sum();
        keys.put(ErasureService.ENROLMENT, own);
        var certificate = new Certificate(erasure, event.erasedOn(), keys, event.keys());
        return new ErasureView(participant, erasure, State.ERASED, requestedOn, answers, blocked, certificate);
    }
}
