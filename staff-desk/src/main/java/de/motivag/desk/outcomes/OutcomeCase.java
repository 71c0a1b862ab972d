package de.motivag.desk.outcomes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An outcome case, as the outcome service shows it. */
public record OutcomeCase(
        String outcomeCase,
        String participant,
        String referral,
        String state,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate closesOn,
        @Nullable Boolean evidenced,
        @Nullable Evaluation outcome) {

    public record Evaluation(String result) {}
}
