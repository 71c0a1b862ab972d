package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which coaching-service refuses commands and queries. */
public enum CoachingRule implements Rule {
    NO_SUCH_OFFER("Dieses Angebot gibt es nicht.", "There is no such offer."),
    OFFER_EXISTS(
            "Dieses Angebot gibt es schon, mit anderem Inhalt.",
            "This offer exists already, and its contents are different."),
    MODULE_NUMBERS(
            "Jedes Modul hat seine eigene Nummer, von 1 bis 99.", "Each module has a number of its own, from 1 to 99."),
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

    IN_THE_FUTURE("Dieser Tag liegt in der Zukunft.", "This day lies in the future."),

    NO_SUCH_MODULE("Dieses Modul hat das Angebot nicht.", "The offer has no such module."),

    NO_SUCH_GROUP("Diese Gruppe gibt es nicht.", "There is no such group."),
    GROUP_EXISTS(
            "Diese Gruppe gibt es schon, anders geplant.", "This group exists already, and is planned differently."),
    FIRST_DAY_NOT_IN_TEMPLATE(
            "Der erste Tag ist nicht der Wochentag, mit dem der Wochenplan des Angebots beginnt.",
            "The first day is not the weekday on which the offer's weekly template begins."),
    GROUP_FULL("In dieser Gruppe ist kein Platz frei.", "There is no free seat in this group."),
    GROUP_OF_ANOTHER_OFFER("Diese Gruppe gehört zu einem anderen Angebot.", "This group is of another offer."),
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
    SESSION_CANCELLED("Der Termin ist abgesagt.", "The session is cancelled."),
    SESSION_OVERLAPS(
            "Der Termin überschneidet sich mit einem anderen der Gruppe.",
            "The session overlaps with another one of the group."),

    NO_SUCH_PARTICIPATION("Diese Teilnahme gibt es nicht.", "There is no such participation."),
    PARTICIPATION_NOT_IN_GROUP(
            "Eine der Teilnahmen hat keinen Platz in dieser Gruppe.",
            "One of the participations has no seat in this group."),
    PARTICIPATION_WITHOUT_SEAT(
            "Die Teilnahme hat keinen Platz in einer Gruppe.", "The participation has no seat in any group."),
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
            "Something else is recorded already for one of the participations in this session."),
    ATTENDANCE_AFTER_END(
            "Die Teilnahme hat vor diesem Tag geendet: erst das vorzeitige Ende berichtigen.",
            "The participation has ended before that day: correct the early end first."),
    ATTENDANCE_NOT_RECORDED(
            "Für diese Teilnahme ist an diesem Termin noch nichts erfasst.",
            "Nothing has been recorded yet for this participation in this session."),
    MODULE_COMPLETED(
            "Das Modul ist durch Anwesenheit schon abgeschlossen.",
            "The module has been completed already by attendance."),
    MODULE_NOT_WAIVED("Das Modul ist nicht erlassen.", "The module has not been waived."),

    NOT_ENTERED("Die Person ist nicht in die Maßnahme eingetreten.", "The person has not entered the measure."),
    PARTICIPATION_ENDED("Die Teilnahme hat schon geendet.", "The participation has ended already."),
    EARLY_END_RECORDED(
            "Ein vorzeitiges Ende ist schon erfasst, mit anderen Angaben: es lässt sich berichtigen.",
            "An early end is recorded already, with other details: it can be corrected."),
    REFERRAL_WITHDRAWN(
            "Die Zuweisung wurde zurückgezogen; es braucht eine neue.",
            "The referral was withdrawn; a new one is needed."),
    NO_EARLY_END_RECORDED("Es ist kein vorzeitiges Ende erfasst.", "No early end is recorded."),
    END_IN_FUTURE("Das Ende kann nicht in der Zukunft liegen.", "The end cannot lie in the future."),
    END_BEFORE_LAST_ATTENDED(
            "Das Ende kann nicht vor dem letzten besuchten Tag liegen.",
            "The end cannot lie before the last attended day."),

    TALK_IN_FUTURE(
            "Ein Gespräch kann nicht in der Zukunft stattgefunden haben.",
            "A talk cannot have been held in the future."),
    BEFORE_SEAT(
            "Dieser Tag liegt vor dem Tag, seit dem die Person den Platz in ihrer Gruppe hat.",
            "This day lies before the day since which the person has the seat in their group."),
    BEFORE_ENTRY("Dieser Tag liegt vor dem Eintritt in die Maßnahme.", "This day lies before the measure entry."),
    BEFORE_RECOMMENDATION(
            "Dieser Tag liegt vor dem Tag der Empfehlung.", "This day lies before the day of the recommendation."),
    NO_SUCH_RECOMMENDATION("Diese Empfehlung gibt es nicht.", "There is no such recommendation."),
    RECOMMENDATION_EXISTS(
            "Diese Empfehlung gibt es schon, mit anderem Inhalt.",
            "This recommendation exists already, and its contents are different."),
    OTHER_OFFER_UNCLEAR(
            "Wer ein anderes Angebot empfiehlt, nennt ein anderes als dieses; sonst wird keines genannt.",
            "Whoever recommends another offer names one other than this; otherwise none is named."),
    RECOMMENDATION_DECIDED(
            "Über die Empfehlung ist schon anders entschieden.",
            "The recommendation has been decided otherwise already."),
    REASON_OF_DECLINING(
            "Wer ablehnt, nennt einen Grund; wer annimmt, keinen.",
            "Whoever declines gives a reason; whoever accepts, none."),
    RECOMMENDATION_NOT_ACCEPTED("Die Empfehlung ist nicht angenommen.", "The recommendation has not been accepted."),
    NO_FOLLOW_UP_MEASURE(
            "Diese Empfehlung ist keine Maßnahme, in die man eintritt.",
            "This recommendation is no measure that one enters."),
    FOLLOW_UP_ENTERED(
            "Der Eintritt in die Anschlussmaßnahme ist schon erfasst, mit einem anderen Tag.",
            "The entry into the follow-up measure is recorded already, with another day."),
    ENTRY_IN_FUTURE("Der Eintritt kann nicht in der Zukunft liegen.", "The entry cannot lie in the future.");

    private final Wording wording;

    CoachingRule(String german, String english) {
        wording = new Wording(name().startsWith("NO_SUCH_") ? 404 : 409, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
