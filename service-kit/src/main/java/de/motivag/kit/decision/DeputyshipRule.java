package de.motivag.kit.decision;

import static de.motivag.kit.decision.DayRule.BEYOND_PLANNING_HORIZON;
import static de.motivag.kit.decision.DayRule.TOO_LONG_AGO;

import java.time.LocalDate;

/** The rules by which commands about deputyships are refused, in every service that has deputies. */
public enum DeputyshipRule implements Rule {
    NO_SUCH_DEPUTYSHIP(404, "Diese Vertretung gibt es nicht.", "There is no such deputyship."),
    DEPUTYSHIP_EXISTS(new Wording(
                    409,
                    "Diese Vertretung ist schon mit anderen Angaben erfasst.",
                    "This deputyship is recorded already, with other details.")
            .advice(
                    "Sehen Sie in der Liste der Vertretungen nach. Ist sie falsch, beenden Sie sie, und erfassen Sie eine neue.",
                    "Look at the list of deputyships. If it is wrong, end it and record a new one.")),
    OWN_DEPUTY(new Wording(
            422,
            "Eine Person kann sich nicht selbst vertreten. Wählen Sie eine andere Vertretung.",
            "People cannot deputise for themselves. Choose another deputy.")),
    DEPUTYSHIP_OVER(new Wording(
                    422, "Der letzte Tag der Vertretung ist schon vorbei.", "The last day of the deputyship is over.")
            .detail("Angegeben ist der %s.", "The given day is %s.")
            .advice("Wählen Sie als letzten Tag heute oder später.", "Choose today or later as the last day.")),
    UNTIL_BEFORE_FROM(new Wording(
                    422,
                    "Der letzte Tag der Vertretung liegt vor dem ersten.",
                    "The last day of the deputyship is before the first.")
            .detail("Der letzte Tag ist der %s, der erste der %s.", "The last day is %s, the first day is %s.")
            .advice("Berichtigen Sie einen der beiden Tage.", "Correct one of the two days."));

    private static final int MOST_YEARS_AGO = 5;

    private final Wording wording;

    DeputyshipRule(Wording wording) {
        this.wording = wording;
    }

    DeputyshipRule(int status, String german, String english) {
        this(new Wording(status, german, english));
    }

    @Override
    public Wording wording() {
        return wording;
    }

    /**
     * A deputyship ends today or later, begins at most five years ago, and lies within the planning horizon.
     *
     * @param horizon last day that the organisation plans
     * @throws RuleViolated if one of the two days is impossible
     */
    public static void requirePeriod(LocalDate from, LocalDate until, LocalDate horizon, DecisionContext context) {
        var earliest = context.today().minusYears(MOST_YEARS_AGO);
        require(!until.isBefore(context.today()), DEPUTYSHIP_OVER, "#/until", until);
        require(!until.isAfter(horizon), BEYOND_PLANNING_HORIZON, "#/until", until, horizon);
        require(!from.isAfter(horizon), BEYOND_PLANNING_HORIZON, "#/from", from, horizon);
        require(!from.isBefore(earliest), TOO_LONG_AGO, "#/from", from, earliest);
        require(!until.isBefore(from), UNTIL_BEFORE_FROM, "#/until", until, from);
    }

    private static void require(boolean kept, Rule rule, String pointer, Object... days) {
        if (!kept) {
            throw new RuleViolated(rule, pointer).about(days);
        }
    }
}
