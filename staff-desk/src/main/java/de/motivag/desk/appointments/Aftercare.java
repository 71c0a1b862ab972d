package de.motivag.desk.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The aftercare of one participation.
 *
 * @param state {@code NOT_OFFERED} until it was offered
 * @param measureEndedOn null if the measure has not ended
 * @param contacts the number of contacts that reached the person
 */
public record Aftercare(
        String participation,
        String participant,
        String offer,
        String state,
        @Nullable LocalDate measureEndedOn,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate endedOn,
        int contacts,
        @Nullable LocalDate lastContactOn) {

    /** The commands about aftercare, with the states in which each is possible. */
    private static final Map<String, List<String>> STATES = Map.of(
            "offerAftercare", List.of("NOT_OFFERED"),
            "answerAftercare", List.of("OFFERED", "DECLINED"),
            "logAftercareContact", List.of("ACCEPTED", "ENDED"),
            "endAftercare", List.of("ACCEPTED"));

    /** Whether the command is about aftercare and not possible in this state. */
    public boolean excludes(String command) {
        return !STATES.getOrDefault(command, List.of(state)).contains(state);
    }

    /** The commands that are possible now, in the order of the work. */
    public List<String> steps(List<String> permitted) {
        return List.of("offerAftercare", "answerAftercare", "logAftercareContact", "endAftercare").stream()
                .filter(permitted::contains)
                .filter(command -> !excludes(command))
                .toList();
    }

    /** The command that usually follows in this state, or null. */
    public @Nullable String nextStep() {
        return switch (state) {
            case "NOT_OFFERED" -> "offerAftercare";
            case "OFFERED" -> "answerAftercare";
            case "ACCEPTED" -> "logAftercareContact";
            default -> null;
        };
    }

    /** Whether the offer or the answer is missing. */
    public boolean isOpen() {
        return List.of("NOT_OFFERED", "OFFERED").contains(state);
    }
}
