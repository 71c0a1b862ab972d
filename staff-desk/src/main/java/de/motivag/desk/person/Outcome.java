package de.motivag.desk.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The views of the outcome service about one person. */
public final class Outcome {

    private Outcome() {}

    public record Case(
            String outcomeCase,
            String state,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate closesOn,
            @Nullable Boolean evidenced,
            @Nullable Evaluation outcome) {}

    public record Evaluation(String result) {}

    public record Biography(
            List<Started> integrations, @Nullable LocalDate checkedOn) {}

    public record Started(String integration, Work facts) {}

    public record Work(
            String kind, LocalDate startsOn, @Nullable LocalDate endedOn) {}
}
