package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about deputyships are refused. */
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
}
