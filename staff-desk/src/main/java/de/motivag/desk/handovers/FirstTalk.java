package de.motivag.desk.handovers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a participation hands over, as the coaching service shows it.
 *
 * @param state null before the first talk is prepared
 * @param adviser the adviser who has taken the handover, or null
 */
public record FirstTalk(
        String participation,
        String participant,
        String offer,
        @Nullable String state,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate endedOn,
        @Nullable String endKind,
        @Nullable LocalDate preparedOn,
        @Nullable String concern,
        @Nullable String remark,
        @Nullable LocalDate takenOn,
        @Nullable String adviser,
        @Nullable LocalDate closedOn,
        @Nullable String result,
        @Nullable String note,
        List<Module> modules,
        List<Recommendation> recommendations) {

    /** @param minutes the minutes attended */
    public record Module(int number, int minutes, boolean completed, boolean waived) {}

    public record Recommendation(
            String kind,
            LocalDate recommendedOn,
            @Nullable String reason,
            @Nullable String decision) {}

    /** @param query further parameters of the address of its form */
    public record Step(String command, String query) {}

    /**
     * The permitted commands in this state, the next step first.
     *
     * @param user the id of the person who is signed in
     */
    public List<Step> steps(List<String> permitted, String user) {
        var steps = switch (state == null ? "" : state) {
            case "" -> enteredOn == null ? List.<Step>of() : List.of(new Step("prepareFirstTalk", ""));
            case "PREPARED" ->
                List.of(
                        new Step("takeHandover", "&adviser=" + user),
                        new Step("correctFirstTalk", ""),
                        new Step("retractFirstTalk", ""));
            case "TAKEN" ->
                List.of(
                        new Step("closeHandover", ""),
                        new Step("correctFirstTalk", ""),
                        new Step("retractHandoverStep", "&step=TAKEN"));
            default ->
                List.of(
                        new Step("correctFirstTalkResult", ""),
                        new Step("correctFirstTalk", ""),
                        new Step("retractHandoverStep", "&step=CLOSED"));
        };
        return steps.stream().filter(step -> permitted.contains(step.command)).toList();
    }

    /** Omits the texts, which are confidential. */
    @Override
    public String toString() {
        return "first talk of " + participation;
    }
}
