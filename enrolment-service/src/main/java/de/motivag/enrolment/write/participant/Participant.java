package de.motivag.enrolment.write.participant;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.events.Confidential;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataCorrected;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.UniqueKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person, as this organisation knows them. */
public sealed interface Participant {
    record None() implements Participant {}

    /**
     * @param heard who has answered which request for erasure; none of them has led to one
     * @param keys destroyed by other services, in whichever request
     */
    record Registered(
            Confidential<PersonalData> person,
            Map<ErasureId, Set<ErasureService>> heard,
            Map<ErasureService, Integer> keys)
            implements Participant {
        /** Whether that service still owes an answer to that request. */
        public boolean awaits(ErasureId erasure, ErasureService service) {
            var answered = heard.get(erasure);
            return answered != null && !answered.contains(service);
        }

        /** Data that were lost with the database leave those of before: they are better than none. */
        private Registered corrected(Confidential<PersonalData> data) {
            return data instanceof Confidential.Withheld<PersonalData> ? this : new Registered(data, heard, keys);
        }

        private Registered asked(ErasureId erasure) {
            var all = new HashMap<>(heard);
            all.put(erasure, Set.of());
            return new Registered(person, Map.copyOf(all), keys);
        }

        private Registered heard(ErasureId erasure, ErasureService by) {
            var all = new HashMap<>(heard);
            all.merge(
                    erasure,
                    Set.of(by),
                    (before, one) ->
                            Stream.of(before, one).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
            return new Registered(person, Map.copyOf(all), keys);
        }

        /** A service that has destroyed its key in an earlier request has none to destroy in this one. */
        private Registered destroyed(ErasureService by, int count) {
            var all = new HashMap<>(keys);
            all.merge(by, count, Math::max);
            return new Registered(person, heard, Map.copyOf(all));
        }
    }

    /** @param erasure the request that runs */
    record BeingErased(Registered registered, ErasureId erasure) implements Participant {}

    record Erased() implements Participant {}

    /** One person of an organisation with a client number at a time. */
    static UniqueKey key(String clientNumber, ParticipantId participant) {
        return new UniqueKey(
                "client-number", clientNumber, participant, EnrolmentRule.CLIENT_NUMBER_TAKEN, "#/clientNumber");
    }

    static Participant evolve(Participant state, ParticipantEvent event) {
        return switch (state) {
            case None none
            when event instanceof ParticipantRegistered registered ->
                new Registered(registered.person(), Map.of(), Map.of());
            case None none -> throw new IllegalStateException("a person begins by being registered");
            case Registered registered -> evolve(registered, event);
            case BeingErased running -> evolve(running, event);
            case Erased erased -> erased;
        };
    }

    private static Participant evolve(Registered state, ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered again -> state;
            case PersonalDataCorrected corrected -> state.corrected(corrected.person());
            case ErasureRequested requested -> new BeingErased(state.asked(requested.erasure()), requested.erasure());
            case ErasureBlocked blocked -> state.heard(blocked.erasure(), blocked.by());
            case ErasureAnswered answered ->
                state.heard(answered.erasure(), answered.by()).destroyed(answered.by(), answered.keys());
            case ParticipantErased erased -> new Erased();
        };
    }

    private static Participant evolve(BeingErased state, ParticipantEvent event) {
        var ends = event instanceof ErasureBlocked blocked && blocked.erasure().equals(state.erasure());
        var next = evolve(state.registered(), event);
        return next instanceof Registered registered && !ends ? new BeingErased(registered, state.erasure()) : next;
    }
}
