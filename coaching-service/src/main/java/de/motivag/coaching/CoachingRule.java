package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** Why coaching refuses. */
public enum CoachingRule implements Rule {
    NO_SUCH_OFFER("Dieses Angebot gibt es nicht.", "There is no such offer."),
    OFFER_EXISTS(
            "Dieses Angebot gibt es schon, mit anderem Inhalt.",
            "This offer exists already, and its contents are different."),
    MODULE_NUMBERS(
            "Jedes Modul hat seine eigene Nummer ab 1.", "Each module has a number of its own, beginning with 1."),
    MODULE_WITHOUT_MINUTES("Jedes Modul verlangt wenigstens eine Minute.", "Each module requires at least one minute."),
    MODULE_NOT_IN_OFFER(
            "Der Wochenplan nennt ein Modul, das das Angebot nicht hat.",
            "The weekly template names a module that the offer does not have."),
    SESSION_ENDS_BEFORE_START("Ein Termin beginnt, bevor er endet.", "A session starts before it ends."),
    SESSION_MINUTES(
            "Ein Termin hat wenigstens eine Minute und höchstens die Zeit von Beginn bis Ende.",
            "A session has at least one minute and at most the time from its start to its end."),
    SESSIONS_OVERLAP(
            "Zwei Termine am selben Wochentag überschneiden sich.", "Two sessions on the same weekday overlap."),
    MODULE_NOT_COMPLETABLE(
            "Die geplanten Minuten eines Moduls erreichen nicht die verlangten.",
            "The planned minutes of a module do not reach those that it requires."),

    NO_SUCH_GROUP("Diese Gruppe gibt es nicht.", "There is no such group."),
    GROUP_EXISTS(
            "Diese Gruppe gibt es schon, anders geplant.", "This group exists already, and is planned differently."),
    FIRST_DAY_NOT_IN_TEMPLATE(
            "Der erste Tag ist nicht der Wochentag, mit dem der Wochenplan des Angebots beginnt.",
            "The first day is not the weekday on which the offer's weekly template begins."),
    NO_SUCH_SESSION("Diesen Termin hat die Gruppe nicht.", "The group has no such session."),
    SESSION_ALREADY_HELD(
            "Der Termin ist schon als gehalten erfasst, mit anderen Angaben.",
            "The session is recorded as held already, with other details."),
    SESSION_IN_FUTURE(
            "Ein Termin kann nicht in der Zukunft stattgefunden haben.",
            "A session cannot have been held in the future."),
    SESSION_BEFORE_FIRST_DAY(
            "Ein Termin kann nicht vor dem ersten Tag der Gruppe stattgefunden haben.",
            "A session cannot have been held before the group's first day."),

    NO_SUCH_PARTICIPATION("Diese Teilnahme gibt es nicht.", "There is no such participation."),
    PARTICIPATION_NOT_IN_GROUP(
            "Eine der Teilnahmen hat keinen Platz in dieser Gruppe.",
            "One of the participations has no seat in this group."),
    PARTICIPATION_TWICE("Eine Teilnahme steht zweimal in der Liste.", "A participation stands in the list twice."),
    SESSION_NOT_HELD(
            "Der Termin ist noch nicht als gehalten erfasst.", "The session has not been recorded as held yet."),
    LATE_NEEDS_MINUTES(
            "Wer verspätet oder teilweise da war, braucht Minuten: mindestens 1, weniger als geplant.",
            "Whoever was late or left early needs minutes: at least 1, and fewer than planned."),
    PRESENT_COUNTS_PLANNED_MINUTES(
            "Wer anwesend war, zählt mit den geplanten Minuten.", "Whoever was present counts the planned minutes."),
    ABSENT_HAS_NO_MINUTES("Wer nicht da war, hat keine Minuten.", "Whoever was not there has no minutes."),
    ATTENDANCE_ALREADY_RECORDED(
            "Für eine der Teilnahmen ist an diesem Termin schon etwas anderes erfasst.",
            "Something else is recorded already for one of the participations in this session.");

    private final Wording wording;

    CoachingRule(String german, String english) {
        wording = new Wording(name().startsWith("NO_SUCH_") ? 404 : 409, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
