package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which coaching-service refuses commands and queries. */
public enum CoachingRule implements Rule {
    NO_SUCH_OFFER(404, "Dieses Angebot gibt es nicht.", "There is no such offer."),
    OFFER_EXISTS(new Wording(
                    409,
                    "Dieses Angebot gibt es schon, mit anderem Inhalt.",
                    "This offer exists already, with other contents.")
            .advice("Öffnen Sie das Angebot, und überarbeiten Sie es dort.", "Open the offer and revise it there.")),
    MODULE_NUMBERS(new Wording(
            422,
            "Zwei Module haben dieselbe Nummer. Geben Sie jedem Modul eine eigene Nummer von 1 bis 99.",
            "Two modules have the same number. Give each module a number of its own, from 1 to 99.")),
    MODULE_NOT_IN_OFFER(
            new Wording(
                    422,
                    "Der Wochenplan nennt ein Modul, das dieses Angebot nicht hat. Wählen Sie eines seiner Module, oder ergänzen Sie das Modul.",
                    "The weekly template names a module that this offer does not have. Choose one of its modules, or add the module.")),
    SESSION_ENDS_BEFORE_START(new Wording(
            422,
            "Das Ende des Termins liegt nicht nach dem Beginn. Berichtigen Sie eine der beiden Uhrzeiten.",
            "The end of the session is not after its start. Correct one of the two times.")),
    SESSION_MINUTES(new Wording(
            422,
            "Die Minuten passen nicht zur Sitzung. Möglich sind 1 Minute bis zur Zeit zwischen Beginn und Ende.",
            "The minutes do not fit the session. Possible is 1 minute up to the time between start and end.")),
    SESSIONS_OVERLAP(new Wording(
            422,
            "Zwei Sitzungen am selben Wochentag überschneiden sich. Verschieben Sie eine von beiden.",
            "Two sessions on the same weekday overlap. Move one of them.")),
    MODULE_NOT_COMPLETABLE(
            new Wording(
                    422,
                    "Die geplanten Minuten eines Moduls reichen nicht für die verlangten. Planen Sie mehr Sitzungen, oder verlangen Sie weniger Minuten.",
                    "The planned minutes of a module are fewer than those that it requires. Plan more sessions, or require fewer minutes.")),
    NO_SUCH_MODULE(new Wording(409, "Dieses Modul hat das Angebot nicht.", "The offer has no such module.")
            .advice(
                    "Wählen Sie eines der Module, die bei der Teilnahme stehen.",
                    "Choose one of the modules that the participation shows.")),
    NO_SUCH_GROUP(404, "Diese Gruppe gibt es nicht.", "There is no such group."),
    GROUP_EXISTS(new Wording(
                    409,
                    "Diese Gruppe ist schon geplant, mit anderen Angaben.",
                    "This group is planned already, with other details.")
            .advice(
                    "Öffnen Sie die Gruppe, und ändern Sie dort, was anders sein soll.",
                    "Open the group and change there what should be different.")),
    FIRST_DAY_NOT_IN_TEMPLATE(new Wording(
                    409,
                    "Der erste Tag hat nicht den Wochentag, mit dem der Wochenplan des Angebots beginnt.",
                    "The first day is not the weekday on which the weekly template of the offer begins.")
            .advice(
                    "Wählen Sie einen Tag mit dem Wochentag des ersten Termins im Wochenplan.",
                    "Choose a day with the weekday of the first session in the weekly template.")),
    GROUP_FULL(new Wording(409, "In dieser Gruppe ist kein Platz frei.", "There is no free seat in this group.")
            .detail("Es geht um die Gruppe %s.", "The group is %s.")
            .advice(
                    "Wählen Sie eine andere Gruppe, oder warten Sie, bis ein Platz frei wird.",
                    "Choose another group, or wait until a seat is free.")),
    GROUP_OF_ANOTHER_OFFER(
            new Wording(409, "Diese Gruppe gehört zu einem anderen Angebot.", "This group belongs to another offer.")
                    .detail("Es geht um die Gruppe %s.", "The group is %s.")
                    .advice("Wählen Sie eine Gruppe desselben Angebots.", "Choose a group of the same offer.")),
    NO_SUCH_SESSION(404, "Diese Sitzung hat die Gruppe nicht.", "The group has no such session."),
    SESSION_ALREADY_HELD(new Wording(
                    409,
                    "Die Sitzung ist schon als gehalten erfasst, mit anderen Angaben.",
                    "The session is recorded as held already, with other details.")
            .detail(
                    "Es geht um die Sitzung %1$s. Gehalten wurde sie am %2$s.",
                    "The session is %1$s. It was held on %2$s.")
            .advice(
                    "Ist der Tag falsch, berichtigen Sie ihn. Ist die Anwesenheit einzelner Personen falsch, berichtigen Sie diese.",
                    "If the day is wrong, correct it. If the attendance of single people is wrong, correct that.")),
    SESSION_BEFORE_FIRST_DAY(new Wording(
                    409,
                    "Die Sitzung kann nicht vor dem ersten Tag der Gruppe stattgefunden haben.",
                    "The session cannot have been held before the first day of the group.")
            .detail(
                    "Angegeben ist der %s, der erste Tag der Gruppe ist der %s.",
                    "The given day is %s, the first day of the group is %s.")
            .advice(
                    "Geben Sie den ersten Tag der Gruppe oder einen späteren an.",
                    "Give the first day of the group or a later one.")),
    SESSION_OVER(new Wording(409, "Diese Sitzung ist schon vorbei.", "This session is over already.")
            .detail("Die Sitzung war am %s.", "The session was on %s.")
            .advice(
                    "Erfassen Sie die Anwesenheit der Person in dieser Sitzung als entschuldigt.",
                    "Record the attendance of the person in this session as excused.")),
    NO_SUCH_EXCUSE(new Wording(
                    409,
                    "Für diese Sitzung ist keine Entschuldigung erfasst.",
                    "No excuse is recorded for this session.")
            .detail("Es geht um die Sitzung %s.", "The session is %s.")
            .advice(
                    "Laden Sie die Sitzung neu. Vielleicht wurde die Entschuldigung schon zurückgenommen.",
                    "Load the session again. The excuse may have been withdrawn already.")),
    SESSION_CANCELLED(new Wording(409, "Die Sitzung ist abgesagt.", "The session is cancelled.")
            .detail("Abgesagt ist die Sitzung %s.", "The cancelled session is %s.")
            .advice(
                    "Die Personen können das Modul in einer anderen Gruppe nachholen.",
                    "The people can make up for the module in another group.")),
    SESSION_OVERLAPS(new Wording(
                    409,
                    "Die Sitzung überschneidet sich mit einer anderen der Gruppe.",
                    "The session overlaps with another one of the group.")
            .detail(
                    "Die andere Sitzung ist am %2$s. Ihre Kennung ist %1$s.",
                    "The other session is on %2$s. Its id is %1$s.")
            .advice(
                    "Wählen Sie eine andere Zeit, oder verlegen Sie zuerst die andere Sitzung.",
                    "Choose another time, or reschedule the other session first.")),
    NO_SUCH_PARTICIPATION(404, "Diese Teilnahme gibt es nicht.", "There is no such participation."),
    PARTICIPATION_NOT_IN_GROUP(
            new Wording(
                            409,
                            "Diese Person hatte an dem Tag keinen Platz in dieser Gruppe.",
                            "This person had no seat in this group on that day.")
                    .detail("Es geht um die Teilnahme %s.", "The participation is %s.")
                    .advice(
                            "Holt die Person die Sitzung nach, wählen Sie Nachholtermin. Sonst wechselt sie zuerst in diese Gruppe.",
                            "If the person makes up for the session, choose make-up session. Otherwise move the person to the group first.")),
    PARTICIPATION_WITHOUT_SEAT(new Wording(
                    409,
                    "Diese Person hat noch keinen Platz in einer Gruppe.",
                    "This person has no seat in a group yet.")
            .advice(
                    "Vergeben Sie zuerst einen Platz. Von der Warteliste rückt die Person nach, sobald ein Platz frei wird.",
                    "Allocate a seat first. A person on the waiting list gets the next free seat.")),
    PARTICIPATION_TWICE(new Wording(
                    422,
                    "Diese Person steht zweimal in der Liste. Lassen Sie eine der beiden Zeilen weg.",
                    "This person is in the list twice. Leave out one of the two rows.")
            .detail("Es geht um die Teilnahme %s.", "The participation is %s.")),
    SESSION_NOT_HELD(new Wording(
                    409,
                    "Die Sitzung ist noch nicht als gehalten erfasst.",
                    "The session has not been recorded as held yet.")
            .detail("Es geht um die Sitzung %s.", "The session is %s.")
            .advice(
                    "Erfassen Sie zuerst, dass die Sitzung stattgefunden hat.",
                    "Record first that the session has taken place.")),
    LATE_NEEDS_MINUTES(new Wording(
                    409,
                    "Eine Person, die verspätet kam oder früher ging, braucht Minuten.",
                    "A person who was late or left early needs minutes.")
            .advice(
                    "Geben Sie mindestens 1 Minute an, und weniger als geplant.",
                    "Give at least 1 minute, and fewer than planned.")),
    PRESENT_COUNTS_PLANNED_MINUTES(new Wording(
                    409,
                    "Eine anwesende Person zählt mit den geplanten Minuten.",
                    "A person who was present counts with the planned minutes.")
            .advice(
                    "Lassen Sie die Minuten weg, oder wählen Sie verspätet, wenn die Person nicht die ganze Zeit da war.",
                    "Leave out the minutes, or choose late if the person was not there all the time.")),
    ABSENT_HAS_NO_MINUTES(new Wording(
                    409,
                    "Eine Person, die nicht da war, hat keine Minuten.",
                    "A person who was not there has no minutes.")
            .advice(
                    "Lassen Sie die Minuten weg, oder wählen Sie verspätet, wenn die Person zeitweise da war.",
                    "Leave out the minutes, or choose late if the person was there for some time.")),
    ATTENDANCE_ALREADY_RECORDED(new Wording(
                    409,
                    "Für diese Person ist in dieser Sitzung schon etwas anderes erfasst.",
                    "Something else is recorded already for this person in this session.")
            .detail("Es geht um die Teilnahme %s.", "The participation is %s.")
            .advice(
                    "Berichtigen Sie die erfasste Anwesenheit der Person.",
                    "Correct the recorded attendance of the person.")),
    ATTENDANCE_AFTER_END(new Wording(
                    409, "Die Teilnahme hat vor diesem Tag geendet.", "The participation has ended before this day.")
            .detail(
                    "Es geht um die Teilnahme %1$s. Sie endete am %2$s, die Sitzung war am %3$s.",
                    "The participation is %1$s. It ended on %2$s, the session was on %3$s.")
            .advice(
                    "Berichtigen Sie zuerst das vorzeitige Ende, oder nehmen Sie es zurück.",
                    "Correct the early end first, or revoke it.")),
    ATTENDANCE_NOT_RECORDED(new Wording(
                    409,
                    "Für diese Person ist in dieser Sitzung noch nichts erfasst.",
                    "Nothing has been recorded yet for this person in this session.")
            .detail("Es geht um die Teilnahme %s und die Sitzung %s.", "The participation is %s, the session is %s.")
            .advice("Erfassen Sie die Anwesenheit zuerst.", "Record the attendance first.")),
    MODULE_COMPLETED(new Wording(
                    409,
                    "Das Modul ist durch Anwesenheit schon abgeschlossen.",
                    "The module has been completed already by attendance.")
            .detail("Es geht um Modul %s.", "The module is %s.")
            .advice(
                    "Es muss nicht erlassen werden. Ist die Anwesenheit falsch erfasst, berichtigen Sie sie.",
                    "It need not be waived. If the attendance is wrong, correct it.")),
    MODULE_NOT_WAIVED(new Wording(409, "Dieses Modul ist nicht erlassen.", "This module has not been waived.")
            .advice(
                    "Laden Sie die Teilnahme neu. Vielleicht wurde der Erlass schon zurückgenommen.",
                    "Load the participation again. The waiver may have been revoked already.")),
    NOT_ENTERED(new Wording(
                    409,
                    "Die Person ist noch nicht in die Maßnahme eingetreten.",
                    "The person has not entered the measure yet.")
            .advice(
                    "Der Eintritt folgt aus der ersten Anwesenheit. Erfassen Sie diese zuerst.",
                    "The entry follows from the first attendance. Record that first.")),
    PARTICIPATION_ENDED(new Wording(409, "Die Teilnahme hat schon geendet.", "The participation has ended already.")
            .advice(
                    "War das Ende falsch erfasst, nehmen Sie es zurück. Für eine weitere Teilnahme braucht es eine neue Zuweisung.",
                    "If the end was recorded by mistake, revoke it. A further participation needs a new referral.")),
    EARLY_END_RECORDED(new Wording(
                    409,
                    "Ein vorzeitiges Ende ist schon erfasst, mit anderen Angaben.",
                    "An early end is recorded already, with other details.")
            .detail("Erfasst ist das Ende am %s.", "The recorded end is on %s.")
            .advice("Berichtigen Sie das vorzeitige Ende.", "Correct the early end.")),
    REFERRAL_WITHDRAWN(new Wording(
                    409,
                    "Die Zuweisung dieser Person wurde zurückgezogen.",
                    "The referral of this person was withdrawn.")
            .advice("Eröffnen Sie eine neue Zuweisung.", "Open a new referral.")),
    NO_EARLY_END_RECORDED(new Wording(409, "Es ist kein vorzeitiges Ende erfasst.", "No early end is recorded.")
            .advice(
                    "Laden Sie die Teilnahme neu. Vielleicht wurde das Ende schon zurückgenommen.",
                    "Load the participation again. The end may have been revoked already.")),
    END_BEFORE_LAST_ATTENDED(new Wording(
                    409,
                    "Das Ende kann nicht vor dem letzten besuchten Tag liegen.",
                    "The end cannot be before the last attended day.")
            .detail(
                    "Angegeben ist der %s, zuletzt war die Person am %s da.",
                    "The given day is %s, the person last attended on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist die Anwesenheit falsch erfasst, berichtigen Sie sie zuerst.",
                    "Check the day. If the attendance is wrong, correct it first.")),
    ATTENDANCE_BEFORE_APPLICATION(new Wording(
                    409,
                    "Die Person war noch nicht angemeldet: Die Sitzung liegt vor ihrem Antrag.",
                    "The session was before the person's application.")
            .detail(
                    "Es geht um die Teilnahme %1$s. Beantragt wurde am %2$s, die Sitzung war am %3$s.",
                    "The participation is %1$s. The application was on %2$s, the session was on %3$s.")
            .advice(
                    "Prüfen Sie, ob die richtige Person genannt ist. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the person. If the day of the application is wrong, correct the referral first.")),
    BEFORE_SEAT(new Wording(
                    409,
                    "Dieser Tag liegt vor dem Tag, seit dem die Person den Platz in ihrer Gruppe hat.",
                    "This day is before the day since which the person has the seat in their group.")
            .detail(
                    "Angegeben ist der %s, den Platz hat die Person seit dem %s.",
                    "The given day is %s, the person has had the seat since %s.")
            .advice("Geben Sie diesen oder einen späteren Tag an.", "Give that day or a later one.")),
    BEFORE_ENTRY(new Wording(
                    409, "Dieser Tag liegt vor dem Eintritt in die Maßnahme.", "This day is before the measure entry.")
            .detail(
                    "Angegeben ist der %s, eingetreten ist die Person am %s.",
                    "The given day is %s, the entry was on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist die Anwesenheit falsch erfasst, berichtigen Sie sie zuerst.",
                    "Check the day. If the attendance is wrong, correct it first.")),
    BEFORE_RECOMMENDATION(new Wording(
                    409,
                    "Dieser Tag liegt vor dem Tag der Empfehlung.",
                    "This day is before the day of the recommendation.")
            .detail(
                    "Angegeben ist der %s, empfohlen wurde am %s.",
                    "The given day is %s, the recommendation was on %s.")
            .advice(
                    "Geben Sie den Tag der Empfehlung oder einen späteren an.",
                    "Give the day of the recommendation or a later one.")),
    NO_SUCH_RECOMMENDATION(404, "Diese Empfehlung gibt es nicht.", "There is no such recommendation."),
    RECOMMENDATION_EXISTS(new Wording(
                    409,
                    "Diese Empfehlung ist schon erfasst, mit anderem Inhalt.",
                    "This recommendation is recorded already, with other contents.")
            .advice(
                    "Erfassen Sie eine weitere Empfehlung, wenn sich die Einschätzung geändert hat.",
                    "Record a further recommendation if the assessment has changed.")),
    OTHER_OFFER_UNCLEAR(new Wording(
                    409,
                    "Das empfohlene Angebot passt nicht zur Art der Empfehlung.",
                    "The recommended offer does not fit the type of recommendation.")
            .advice(
                    "Wählen Sie bei einem anderen Angebot eines, das nicht dieses ist. Lassen Sie das Angebot bei jeder anderen Art weg.",
                    "For another offer, choose one other than this. For every other type, leave the offer out.")),
    RECOMMENDATION_DECIDED(new Wording(
                    409,
                    "Über diese Empfehlung ist schon anders entschieden.",
                    "This recommendation has been decided differently already.")
            .advice(
                    "Soll die Entscheidung anders lauten, erfassen Sie eine neue Empfehlung und entscheiden über sie.",
                    "If the decision should be different, record a new recommendation and decide it.")),
    REASON_OF_DECLINING(new Wording(
            422,
            "Eine Ablehnung braucht einen Grund, eine Annahme hat keinen. Ergänzen Sie den Grund, oder lassen Sie ihn weg.",
            "Declining needs a reason, accepting has none. Add the reason, or leave it out.")),
    RECOMMENDATION_NOT_ACCEPTED(
            new Wording(409, "Diese Empfehlung ist nicht angenommen.", "This recommendation has not been accepted.")
                    .advice(
                            "Eine Integrationsfachkraft nimmt die Empfehlung zuerst an.",
                            "An adviser accepts the recommendation first.")),
    NO_FOLLOW_UP_MEASURE(new Wording(
                    409,
                    "In das, was hier empfohlen wurde, tritt man nicht ein.",
                    "The recommendation is not a measure that can be entered.")
            .advice(
                    "Erfassen Sie den Eintritt bei einer Empfehlung, die eine Maßnahme nennt.",
                    "Record the entry with a recommendation that names a measure.")),
    FOLLOW_UP_ENTERED(new Wording(
                    409,
                    "Der Eintritt in die Anschlussmaßnahme ist schon erfasst, mit einem anderen Tag.",
                    "The entry into the follow-up measure is recorded already, with another day.")
            .detail("Erfasst ist der Eintritt am %s.", "The recorded entry is on %s.")
            .advice("Ist dieser Tag falsch, berichtigen Sie ihn.", "If that day is wrong, correct it."));

    private final Wording wording;

    CoachingRule(Wording wording) {
        this.wording = wording;
    }

    CoachingRule(int status, String german, String english) {
        this(new Wording(status, german, english));
    }

    CoachingRule(String german, String english) {
        this(409, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
