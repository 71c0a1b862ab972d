package de.motivag.enrolment.write.participant;

import static de.motivag.enrolment.EnrolmentRule.CLIENT_NUMBER_TAKEN;
import static de.motivag.enrolment.EnrolmentRule.DAY_TOO_EARLY;

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
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.UniqueKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state of a person in this organisation. */
public sealed interface Participant {
    LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    record None() implements Participant {}

    /**
     * @param answers answers to requests for erasure that were not completed
     * @param keys number of keys destroyed by other services, in any request
     */
    record Registered(
            Confidential<PersonalData> person,
            Map<ErasureId, Set<ErasureService>> answers,
            Map<ErasureService, Integer> keys)
            implements Participant {
        /** Whether that service has not answered that request yet. */
        public boolean awaits(ErasureId erasure, ErasureService service) {
            var answered = answers.get(erasure);
            return answered != null && !answered.contains(service);
        }

        /** Data that were lost with the database do not replace earlier data. */
        private Registered corrected(Confidential<PersonalData> data) {
            return data instanceof Confidential.Withheld<PersonalData> ? this : new Registered(data, answers, keys);
        }

        private Registered asked(ErasureId erasure) {
            var all = new HashMap<>(answers);
            all.put(erasure, Set.of());
            return new Registered(person, Map.copyOf(all), keys);
        }

        private Registered answered(ErasureId erasure, ErasureService by) {
            var all = new HashMap<>(answers);
            all.merge(
                    erasure,
                    Set.of(by),
                    (before, one) ->
                            Stream.of(before, one).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
            return new Registered(person, Map.copyOf(all), keys);
        }

        /** A service that destroyed its key in an earlier request reports 0 keys in this one. */
        private Registered destroyed(ErasureService by, int count) {
            var all = new HashMap<>(keys);
            all.merge(by, count, Math::max);
            return new Registered(person, answers, Map.copyOf(all));
        }
    }

    /** @param erasure the running request */
    record BeingErased(Registered registered, ErasureId erasure) implements Participant {}

    record Erased() implements Participant {}

    /** The unique client number, if there is one: one person per organisation at a time. */
    static List<UniqueKey> keys(@Nullable String clientNumber, ParticipantId participant) {
        return clientNumber == null
                ? List.of()
                : List.of(new UniqueKey(
                        "client-number", clientNumber, participant, CLIENT_NUMBER_TAKEN, "#/clientNumber"));
    }

    /** @throws RuleViolated if nobody alive can have been born on that day */
    static void requirePossibleBirth(@Nullable LocalDate bornOn, DecisionContext context, String pointer) {
        if (bornOn != null) {
            context.requireNotInFuture(bornOn, pointer);
            if (bornOn.isBefore(EARLIEST_BIRTH)) {
                throw new RuleViolated(DAY_TOO_EARLY, pointer).about(bornOn, EARLIEST_BIRTH);
            }
        }
    }

    /** The day of birth; null if it is unknown, or the data cannot be read. */
    static @Nullable LocalDate bornOn(Participant state) {
        var person = switch (state) {
            case None _ -> null;
            case Registered known -> known.person();
            case BeingErased running -> running.registered().person();
            case Erased _ -> null;
        };
        return person instanceof Confidential.Open<PersonalData>(var open) ? open.bornOn() : null;
    }

    static Participant evolve(Participant state, ParticipantEvent event) {
        return switch (state) {
            case None none
            when event instanceof ParticipantRegistered registered ->
                new Registered(registered.person(), Map.of(), Map.of());
            case None _ -> throw new IllegalStateException("the first event of a person is the registration");
            case Registered registered -> evolve(registered, event);
            case BeingErased running -> evolve(running, event);
            case Erased erased -> erased;
        };
    }

    private static Participant evolve(Registered state, ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered _ -> state;
            case PersonalDataCorrected corrected -> state.corrected(corrected.person());
            case ErasureRequested requested -> new BeingErased(state.asked(requested.erasure()), requested.erasure());
            case ErasureBlocked blocked -> state.answered(blocked.erasure(), blocked.by());
            case ErasureAnswered answered ->
                state.answered(answered.erasure(), answered.by()).destroyed(answered.by(), answered.keys());
            case ParticipantErased _ -> new Erased();
        };
    }

    private static Participant evolve(BeingErased state, ParticipantEvent event) {
        var ends = event instanceof ErasureBlocked blocked && blocked.erasure().equals(state.erasure());
        var next = evolve(state.registered(), event);
        return next instanceof Registered registered && !ends ? new BeingErased(registered, state.erasure()) : next;
    }
}
