package de.motivag.coaching.write.aftercare;

import static de.motivag.coaching.AftercareRule.AFTERCARE_NOT_ACCEPTED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_NOT_OFFERED;

import de.motivag.events.Id;
import de.motivag.events.PlainRecord;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswer;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswered;
import de.motivag.events.coaching.AftercareEvent.AftercareEnded;
import de.motivag.events.coaching.AftercareEvent.AftercareEventRetracted;
import de.motivag.events.coaching.AftercareEvent.AftercareOffered;
import de.motivag.events.common.AftercareId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The aftercare of one participation (Nachbetreuung). */
public sealed interface Aftercare {
    record None() implements Aftercare {}

    /**
     * @param answer answer recorded last; null before it
     * @param end null until the aftercare has ended
     */
    record Offered(
            AftercareOffered offer,
            @Nullable AftercareAnswered answer,
            @Nullable AftercareEnded end) implements Aftercare {
        /**
         * The day on which the person has accepted aftercare.
         *
         * @param pointer pointer to the value that needs the acceptance, for a refusal
         * @throws RuleViolated if the person has not accepted it
         */
        public LocalDate acceptedOn(@Nullable String pointer) {
            if (answer == null || answer.answer() != AftercareAnswer.ACCEPTED) {
                throw new RuleViolated(AFTERCARE_NOT_ACCEPTED, pointer);
            }
            return answer.answeredOn();
        }
    }

    /** The stream of the aftercare after that participation. */
    static Stream<Aftercare> of(ParticipationId participation) {
        return new Stream<>(Aftercare.class, id(participation));
    }

    static AftercareId id(ParticipationId participation) {
        return new AftercareId(Id.derived(participation.value(), "aftercare"));
    }

    static Aftercare evolve(Aftercare state, AftercareEvent event) {
        return switch (event) {
            case AftercareOffered e -> new Offered(e, null, null);
            case AftercareAnswered e -> new Offered(state.offered().offer(), e, null);
            case AftercareEnded e ->
                new Offered(state.offered().offer(), state.offered().answer(), e);
            case AftercareEventRetracted _, PlainRecord _ -> state;
        };
    }

    /** @throws RuleViolated if aftercare has not been offered */
    default Offered offered() {
        return switch (this) {
            case Offered offered -> offered;
            case None() -> throw new RuleViolated(AFTERCARE_NOT_OFFERED);
        };
    }
}
