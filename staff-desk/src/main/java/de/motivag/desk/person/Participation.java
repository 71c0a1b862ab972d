package de.motivag.desk.person;

import java.time.LocalDate;
import java.util.List;
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

        /** The permitted commands that take back the latest step of the recommendation. */
        public List<String> steps(List<String> permitted) {
            var latest = enteredOn != null
                    ? List.of("correctFollowUpMeasure", "retractFollowUpMeasure")
                    : List.of(decision == null ? "retractRecommendation" : "retractDecision");
            return latest.stream().filter(permitted::contains).toList();
        }
    }
}
