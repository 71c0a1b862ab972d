package de.motivag.desk.commands;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The commands that the page of an entity offers, in the order of the work.
 *
 * @param next the command that usually follows, or null
 * @param further the commands that go on with the work
 * @param changes the commands that change or correct what is recorded
 * @param withdrawals the commands that take back what is recorded
 */
public record Steps(@Nullable String next, List<String> further, List<String> changes, List<String> withdrawals) {

    /** Operation ids in the order in which their steps usually follow each other. */
    public static final List<String> USUAL_ORDER = List.of(
            "decideRoute",
            "assessSuitability",
            "requestPlacement",
            "logContact",
            "assignAdviser",
            "logJobOffer",
            "answerJobOffer",
            "requestDevice",
            "requestSupport",
            "involveEqualOpportunityOfficer",
            "resolveSupport",
            "transferCase",
            "seatInGroup",
            "excuseAbsence",
            "holdOneToOne",
            "bookAppointment",
            "confirmSelfStudy",
            "waiveModule",
            "recommend",
            "decideRecommendation",
            "prepareFirstTalk",
            "offerAftercare",
            "answerAftercare",
            "logAftercareContact",
            "endAftercare",
            "enterFollowUpMeasure",
            "endEarly",
            "reserveDevice",
            "handOutDevice",
            "takeBackDevice",
            "confirmWipe",
            "extendLoan",
            "confirmStocktake",
            "reportDamage",
            "sendToRepair",
            "returnFromRepair",
            "reportLost",
            "retireDevice",
            "reportIntegration",
            "confirmNoIntegration",
            "recordProgress",
            "reportBenefitPeriods",
            "requestErasure");

    private static final Pattern CHANGE = Pattern.compile("(correct|move)[A-Z].*");
    private static final Pattern WITHDRAWAL = Pattern.compile("(retract|withdraw|revoke)[A-Z].*");

    /**
     * @param commands the operation ids of the commands that are possible
     * @param usual the command that usually follows in this state; ignored if it is not among them
     */
    public static Steps of(List<String> commands, @Nullable String usual) {
        var next = usual != null && commands.contains(usual) ? usual : null;
        var others = commands.stream()
                .filter(command -> !command.equals(next))
                .sorted(Comparator.comparingInt(Steps::position))
                .toList();
        return new Steps(
                next,
                others.stream()
                        .filter(command -> !isChange(command) && !isWithdrawal(command))
                        .toList(),
                others.stream().filter(Steps::isChange).toList(),
                others.stream().filter(Steps::isWithdrawal).toList());
    }

    /** The commands besides the next one by the key of the heading of their group; groups without any are left out. */
    public Map<String, List<String>> groups() {
        var groups = new LinkedHashMap<String, List<String>>();
        groups.put("steps.further", further);
        groups.put("steps.changes", changes);
        groups.put("steps.withdrawals", withdrawals);
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** All commands besides the next one. */
    public List<String> others() {
        return groups().values().stream().flatMap(List::stream).toList();
    }

    private static boolean isChange(String command) {
        return CHANGE.matcher(command).matches();
    }

    private static boolean isWithdrawal(String command) {
        return WITHDRAWAL.matcher(command).matches();
    }

    private static int position(String command) {
        int position = USUAL_ORDER.indexOf(command);
        return position < 0 ? USUAL_ORDER.size() : position;
    }
}
