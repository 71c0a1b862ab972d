package de.motivag.desk.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A roadmap with its texts. A text is null after the person was erased. */
public record Roadmap(
        String participation,
        String participant,
        List<Topic> topics,
        List<Goal> goals,
        List<Obstacle> obstacles,
        List<Step> steps,
        List<Completion> completions,
        List<Miss> misses,
        List<Review> reviews,
        List<Agreement> agreements,
        List<FollowUp> followUps,
        @Nullable Closing closing) {

    public record Topic(
            String topic, String event, @Nullable String text, String support) {}

    public record Goal(String goal, String event, @Nullable String text, String kind, LocalDate targetOn) {}

    public record Obstacle(
            String obstacle,
            String event,
            @Nullable String text,
            @Nullable String goal) {}

    /** @param movedTo the last day as moved last, or null */
    public record Step(
            String step,
            String event,
            @Nullable String text,
            LocalDate dueOn,
            @Nullable LocalDate movedTo,
            String takenBy,
            @Nullable String goal,
            String state,
            boolean overdue) {

        /** The last day that counts now. */
        public LocalDate lastDay() {
            return Objects.requireNonNullElse(movedTo, dueOn);
        }

        public boolean isDone() {
            return state.equals("DONE");
        }

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    public record Completion(String event, String step, LocalDate completedOn) {}

    public record Miss(
            String event,
            String step,
            @Nullable String reason,
            LocalDate missedOn,
            @Nullable LocalDate newDueOn) {}

    public record Review(String event, String session, LocalDate reviewedOn) {}

    public record Agreement(
            String event,
            String form,
            LocalDate lawSince,
            LocalDate agreedOn,
            @Nullable String adviser) {}

    public record FollowUp(
            String event, LocalDate followedUpOn, @Nullable String note) {}

    public record Closing(
            String event,
            String outcome,
            LocalDate closedOn,
            @Nullable String note) {}

    public boolean isClosed() {
        return closing != null;
    }

    public boolean isEmpty() {
        return topics.isEmpty() && goals.isEmpty() && obstacles.isEmpty() && steps.isEmpty();
    }

    /** The text of a goal of this roadmap, or null. */
    public @Nullable String goalText(@Nullable String goal) {
        return goals.stream()
                .filter(one -> one.goal().equals(goal))
                .map(Goal::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public List<Completion> completionsOf(Step step) {
        return completions.stream()
                .filter(one -> one.step().equals(step.step()))
                .toList();
    }

    public List<Miss> missesOf(Step step) {
        return misses.stream().filter(one -> one.step().equals(step.step())).toList();
    }
}
