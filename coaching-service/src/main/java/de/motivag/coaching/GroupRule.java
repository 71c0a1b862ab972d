package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands about groups, their seats and sessions are refused. */
public enum GroupRule implements Rule {
    OFFER_RETIRED(new Wording(409, "Dieses Angebot ist eingestellt.", "This offer is retired.")
            .detail("Es geht um das Angebot %s.", "The offer is %s.")
            .advice(
                    "Wählen Sie ein anderes Angebot. Die Teamleitung kann das Angebot wieder aufnehmen.",
                    "Choose another offer. A team lead can reinstate the offer.")),
    GROUP_CANCELLED(new Wording(409, "Diese Gruppe ist abgesagt.", "This group is cancelled.")
            .detail("Es geht um die Gruppe %s.", "The group is %s.")
            .advice("Wählen Sie eine andere Gruppe desselben Angebots.", "Choose another group of the same offer.")),
    CAPACITY_BELOW_SEATS(new Wording(
                    409,
                    "Es sind mehr Plätze vergeben, als die Gruppe dann hätte.",
                    "More seats are taken than the group would have.")
            .detail("Angegeben sind %s Plätze, vergeben sind %s.", "The given number is %s, and %s seats are taken.")
            .advice(
                    "Geben Sie mindestens so viele Plätze an, wie vergeben sind, oder lassen Sie zuerst Personen die Gruppe wechseln.",
                    "Give at least as many seats as are taken, or move people to another group first.")),
    CAPACITY_CHANGED_MEANWHILE(new Wording(
                    409,
                    "Die Gruppe hat inzwischen eine andere Zahl von Plätzen.",
                    "The group has another number of seats by now.")
            .detail("Ausgegangen sind Sie von %s Plätzen, es sind %s.", "You started from %s seats, there are %s.")
            .advice("Sehen Sie die Gruppe an, und entscheiden Sie neu.", "Look at the group and decide anew.")),
    SEAT_IN_GROUP_ALREADY(new Wording(
                    409,
                    "Diese Person hat in dieser Gruppe schon einen Platz.",
                    "This person has a seat in this group already.")
            .detail("Es geht um die Gruppe %s.", "The group is %s.")
            .advice(
                    "Arbeiten Sie mit der Teilnahme weiter, die diesen Platz hat, oder beenden Sie diese zuerst.",
                    "Go on with the participation that has this seat, or end it first.")),
    PERSON_NOT_WAITING(
            new Wording(409, "Diese Person steht nicht auf der Warteliste.", "This person is not on the waiting list.")
                    .advice(
                            "Hat die Person einen Platz, setzen Sie sie in die andere Gruppe um. Sonst wird zuerst ein Platz angefordert.",
                            "If the person has a seat, move them to the other group. Otherwise request a seat first.")),
    SEAT_ELSEWHERE(new Wording(
                    409,
                    "Diese Zuweisung hat inzwischen eine andere offene Teilnahme.",
                    "This referral has another open participation by now.")
            .detail("Es geht um die Teilnahme %s.", "The participation is %s.")
            .advice(
                    "Beenden Sie zuerst die andere Teilnahme, wenn diese fortgesetzt werden soll.",
                    "End the other participation first if this one is to go on.")),
    SESSIONS_AT_THE_SAME_TIME(new Wording(
                    409,
                    "Die Person hat zur selben Zeit Sitzungen in einer anderen Gruppe.",
                    "The person has sessions of another group at the same time.")
            .detail("Es geht um die Gruppe %s.", "The other group is %s.")
            .advice(
                    "Wählen Sie eine andere Gruppe, oder nennen Sie den Grund, aus dem die Person trotzdem beide Gruppen besucht.",
                    "Choose another group, or give the reason why the person attends both groups all the same.")),
    SESSIONS_OUTSIDE_POSSIBLE_TIMES(new Wording(
                    409,
                    "Eine Sitzung der Gruppe liegt außerhalb der Zeiten, zu denen die Person kann.",
                    "A session of the group is outside of the times at which the person can attend.")
            .detail("Die erste solche Sitzung ist am %s.", "The first such session is on %s.")
            .advice(
                    "Wählen Sie eine andere Gruppe, oder nennen Sie den Grund, aus dem die Person den Platz trotzdem bekommt.",
                    "Choose another group, or give the reason why the person gets the seat all the same.")),
    HOLIDAY_WITHOUT_REASON(new Wording(
                    409,
                    "Die Planung hat den Termin wegen eines Feiertags von diesem Tag verlegt.",
                    "Planning has moved the session off this day because of a public holiday.")
            .detail("Es geht um den %s.", "The day is %s.")
            .advice(
                    "Wählen Sie einen anderen Tag, oder nennen Sie den Grund, aus dem der Termin trotzdem dann stattfindet.",
                    "Choose another day, or give the reason why the session takes place then all the same.")),
    ANOTHER_GROUP_LEFT(new Wording(
                    409, "Die Person ist inzwischen in einer anderen Gruppe.", "The person is in another group by now.")
            .detail("Verlassen werden soll %s, die Person ist in %s.", "The group to leave is %s, the person is in %s.")
            .advice(
                    "Sehen Sie die Teilnahme an, und entscheiden Sie neu.",
                    "Look at the participation and decide anew.")),
    SESSION_NOT_CANCELLED(new Wording(409, "Die Sitzung ist nicht abgesagt.", "The session is not cancelled.")
            .detail("Es geht um die Sitzung %s.", "The session is %s.")
            .advice(
                    "Laden Sie die Gruppe neu. Vielleicht wurde die Absage schon zurückgenommen.",
                    "Load the group again. The cancellation may have been retracted already.")),
    SESSION_HAS_ATTENDANCE(
            new Wording(409, "Für diese Sitzung ist Anwesenheit erfasst.", "Attendance is recorded for this session.")
                    .detail(
                            "Erfasst sind %1$s Personen. Die erste ist die Teilnahme %2$s.",
                            "%1$s people are recorded. The first is the participation %2$s.")
                    .advice(
                            "Nehmen Sie zuerst die Anwesenheit dieser Personen zurück.",
                            "Retract the attendance of these people first."));

    private final Wording wording;

    GroupRule(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
