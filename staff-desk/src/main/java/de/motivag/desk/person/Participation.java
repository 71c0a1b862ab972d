package de.motivag.desk.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A participation, as the coaching service shows it. */
public record Participation(
        String participation,
        String participant,
        String referral,
        String offer,
        @Nullable String group,
        String status,
        @Nullable String refusal,
        @Nullable String waitingCause,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate endedOn,
        @Nullable String endKind,
        @Nullable String endReason,
        boolean sessionsOver,
        List<Integer> notCompletable,
        List<Module> modules,
        List<Attendance> attendances,
        List<Recommendation> recommendations) {

    private static final String GIVE_SEAT = "seatInGroup";

    /** The only commands that are permitted without ever having had a seat, by the status of the participation. */
    private static final Map<String, Set<String>> WITHOUT_SEAT =
            Map.of("WAITING", Set.of(GIVE_SEAT, "endEarly"), "NOT_STARTED", Set.of("correctEarlyEnd"));

    /** The commands that only a running participation permits. */
    private static final Set<String> BEFORE_THE_END = Set.of("endEarly", "moveToGroup", "excuseAbsence");

    /** The commands that only somebody who has attended a session permits. */
    private static final Set<String> AFTER_THE_ENTRY =
            Set.of("recommend", "prepareFirstTalk", "decideRecommendation", "enterFollowUpMeasure");

    /**
     * The command that usually follows in this state, or null. It is a suggestion for the page only; the service decides
     * what is possible.
     */
    public @Nullable String nextStep() {
        if (status.equals("WAITING")) {
            return GIVE_SEAT;
        }
        if (isRunning()) {
            return "holdOneToOne";
        }
        if (enteredOn == null) {
            return null;
        }
        if (recommendations.isEmpty()) {
            return "recommend";
        }
        return isUndecided() ? "decideRecommendation" : null;
    }

    /** Whether the service refuses the command in this state, whatever its form contains. */
    public boolean excludes(String command) {
        if (!hasHadSeat()) {
            return !WITHOUT_SEAT.getOrDefault(status, Set.of()).contains(command);
        }
        return command.equals(GIVE_SEAT)
                || isEnded() && BEFORE_THE_END.contains(command)
                || enteredOn == null && AFTER_THE_ENTRY.contains(command)
                || command.equals("decideRecommendation") && !isUndecided()
                || command.equals("enterFollowUpMeasure")
                        && recommendations.stream().noneMatch(Recommendation::mayBeEntered)
                || command.equals("revokeWaiver") && modules.stream().noneMatch(Module::waived);
    }

    /** A person who left the waiting list has not started and has no group. */
    private boolean hasHadSeat() {
        return isRunning() || isEnded() && !(status.equals("NOT_STARTED") && group == null);
    }

    private boolean isRunning() {
        return status.equals("PLACED");
    }

    private boolean isEnded() {
        return status.equals("ENDED") || status.equals("NOT_STARTED");
    }

    private boolean isUndecided() {
        return recommendations.stream().anyMatch(one -> one.decision() == null);
    }

    /**
     * @param minutes the minutes attended
     * @param selfStudyMinutes the minutes of confirmed self-study
     */
    public record Module(
            int number,
            int minutes,
            int selfStudyMinutes,
            boolean completed,
            boolean waived,
            @Nullable LocalDate waivedOn) {

        /** The class of its style. */
        public @Nullable String progress() {
            return completed || waived ? "complete" : minutes + selfStudyMinutes > 0 ? "begun" : null;
        }
    }

    public record Attendance(
            String session, String group, int module, LocalDate heldOn, String status, int minutes, String presence) {}

    public record Recommendation(
            String recommendation,
            String kind,
            LocalDate recommendedOn,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate enteredOn) {

        boolean mayBeEntered() {
            return "ACCEPTED".equals(decision) && enteredOn == null;
        }

        /** The permitted commands that take back the latest step of the recommendation. */
        public List<String> steps(List<String> permitted) {
            var latest = enteredOn != null
                    ? List.of("correctFollowUpMeasure", "retractFollowUpMeasure")
                    : List.of(decision == null ? "retractRecommendation" : "retractDecision");
            return latest.stream().filter(permitted::contains).toList();
        }
    }
}
