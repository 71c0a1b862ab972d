package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which coaching-service refuses commands and queries. */
public enum CoachingRule implements Rule {
    NO_SUCH_OFFER(404, "Dieses Angebot gibt es nicht.", "There is no such offer."),
    OFFER_EXISTS(
            "Dieses Angebot gibt es schon, mit anderem Inhalt.",
            "This offer exists already, and its contents are different."),
    MODULE_NUMBERS(
            422,
            "Jedes Modul hat seine eigene Nummer, von 1 bis 99.",
            "Each module has a number of its own, from 1 to 99."),
    MODULE_NOT_IN_OFFER(
            422,
            "Der Wochenplan nennt ein Modul, das das Angebot nicht hat.",
            "The weekly template names a module that the offer does not have."),
    SESSION_ENDS_BEFORE_START(422, "Ein Termin beginnt, bevor er endet.", "A session starts before it ends."),
    SESSION_MINUTES(
            422,
            "Ein Termin hat wenigstens eine Minute und höchstens die Zeit von Beginn bis Ende.",
            "A session has at least one minute and at most the time from its start to its end."),
    SESSIONS_OVERLAP(
            422, "Zwei Termine am selben Wochentag überschneiden sich.", "Two sessions on the same weekday overlap."),
    MODULE_NOT_COMPLETABLE(
            422,
            "Die geplanten Minuten eines Moduls erreichen nicht die verlangten.",
            "The planned minutes of a module do not reach those that it requires."),

    NO_SUCH_MODULE(409, "Dieses Modul hat das Angebot nicht.", "The offer has no such module."),

    NO_SUCH_GROUP(404, "Diese Gruppe gibt es nicht.", "There is no such group."),
    GROUP_EXISTS(
            "Diese Gruppe gibt es schon, anders geplant.", "This group exists already, and is planned differently."),
    FIRST_DAY_NOT_IN_TEMPLATE(new Wording(
                    409,
                    "Der erste Tag ist nicht der Wochentag, mit dem der Wochenplan des Angebots beginnt.",
                    "The first day is not the weekday on which the offer's weekly template begins.")
            .advice(
                    "Wählen Sie einen Tag mit dem Wochentag des ersten Termins im Wochenplan.",
                    "Choose a day with the weekday of the first session in the weekly template.")),
    GROUP_FULL(new Wording(409, "In dieser Gruppe ist kein Platz frei.", "There is no free seat in this group.")
            .detail("Es geht um die Gruppe %s.", "The group is %s.")
            .advice(
                    "Wählen Sie eine andere Gruppe, oder warten Sie, bis ein Platz frei wird.",
                    "Choose another group, or wait until a seat is free.")),
    GROUP_OF_ANOTHER_OFFER(
            new Wording(409, "Diese Gruppe gehört zu einem anderen Angebot.", "This group is of another offer.")
                    .detail("Es geht um die Gruppe %s.", "The group is %s.")
                    .advice("Wählen Sie eine Gruppe desselben Angebots.", "Choose a group of the same offer.")),
    NO_SUCH_SESSION(404, "Diesen Termin hat die Gruppe nicht.", "The group has no such session."),
    SESSION_ALREADY_HELD(
            new Wording(
                            409,
                            "Der Termin ist schon als gehalten erfasst, mit anderen Angaben.",
                            "The session is recorded as held already, with other details.")
                    .detail("Termin %s wurde am %s gehalten.", "Session %s was held on %s.")
                    .advice(
                            "Berichtigen Sie den Tag (POST /groups/{group}/correct-held-session) oder die Anwesenheit einzelner Personen.",
                            "Correct the day (POST /groups/{group}/correct-held-session) or the attendance of single persons.")),
    SESSION_BEFORE_FIRST_DAY(new Wording(
                    409,
                    "Ein Termin kann nicht vor dem ersten Tag der Gruppe stattgefunden haben.",
                    "A session cannot have been held before the group's first day.")
            .detail(
                    "Angegeben ist der %s, der erste Tag der Gruppe ist der %s.",
                    "The given day is %s, the first day of the group is %s.")),
    NO_SUCH_DEPUTYSHIP(404, "Diese Vertretung gibt es nicht.", "There is no such deputyship."),
    DEPUTYSHIP_EXISTS(
            409,
            "Unter dieser Kennung ist schon eine andere Vertretung erfasst.",
            "Under this id another deputyship exists already."),
    OWN_DEPUTY(422, "Niemand vertritt sich selbst.", "Nobody can deputise for themselves."),
    DEPUTYSHIP_OVER(new Wording(
                    422, "Der letzte Tag der Vertretung ist schon vorbei.", "The last day of the deputyship is over.")
            .detail("Angegeben ist der %s.", "The given day is %s.")),
    UNTIL_BEFORE_FROM(new Wording(
                    422,
                    "Der letzte Tag der Vertretung liegt vor dem ersten.",
                    "The last day of the deputyship is before the first.")
            .detail("Angegeben sind der %s und der %s.", "The given days are %s and %s.")),
    SESSION_OVER(new Wording(409, "Dieser Termin ist schon vorbei.", "This session is over already.")
            .detail("Der Termin war am %s.", "The session was on %s.")
            .advice(
                    "Erfassen Sie die Anwesenheit als entschuldigt (POST /groups/{group}/sessions/{session}/record-attendance).",
                    "Record the attendance as excused (POST /groups/{group}/sessions/{session}/record-attendance).")),
    NO_SUCH_EXCUSE(new Wording(
                    409,
                    "Für diesen Termin ist keine Entschuldigung erfasst.",
                    "No excuse is recorded for this session.")
            .detail("Es geht um den Termin %s.", "The session is %s.")),
    ANOTHER_EXCUSE(new Wording(
                    409,
                    "Für diesen Termin ist inzwischen eine andere Entschuldigung erfasst.",
                    "Another excuse is recorded for this session by now.")
            .detail("Angegeben ist der %s, erfasst ist sie am %s.", "The given day is %s, it is recorded for %s.")
            .advice("Sehen Sie den Termin an, und entscheiden Sie neu.", "Look at the session and decide anew.")),
    SESSION_CANCELLED(new Wording(409, "Der Termin ist abgesagt.", "The session is cancelled.")
            .detail("Abgesagt ist der Termin %s.", "The cancelled session is %s.")
            .advice(
                    "Die Personen können das Modul in einer anderen Gruppe nachholen.",
                    "The persons can make up for the module in another group.")),
    SESSION_OVERLAPS(new Wording(
                    409,
                    "Der Termin überschneidet sich mit einem anderen der Gruppe.",
                    "The session overlaps with another one of the group.")
            .detail("Es überschneidet sich mit Termin %s am %s.", "It overlaps with session %s on %s.")
            .advice(
                    "Wählen Sie eine andere Zeit, oder verlegen Sie zuerst den anderen Termin.",
                    "Choose another time, or reschedule the other session first.")),

    NO_SUCH_PARTICIPATION(404, "Diese Teilnahme gibt es nicht.", "There is no such participation."),
    PARTICIPATION_NOT_IN_GROUP(new Wording(
                    409,
                    "Diese Teilnahme hatte an diesem Tag keinen Platz in dieser Gruppe.",
                    "This participation had no seat in this group on that day.")
            .detail("Es geht um die Teilnahme %s.", "The participation is %s.")
            .advice(
                    "Holt die Person einen Termin nach, setzen Sie makeUp. Sonst wechselt sie zuerst die Gruppe.",
                    "If the person makes up for a session, set makeUp. Otherwise move the person to the group first.")),
    PARTICIPATION_WITHOUT_SEAT(new Wording(
                    409,
                    "Die Teilnahme hat keinen Platz in einer Gruppe.",
                    "The participation has no seat in any group.")
            .advice(
                    "Vergeben Sie zuerst einen Platz. Wer wartet, bekommt ihn, sobald einer frei wird.",
                    "Allocate a seat first. A waiting person gets one as soon as one is free.")),
    PARTICIPATION_TWICE(
            new Wording(422, "Eine Teilnahme steht zweimal in der Liste.", "A participation stands in the list twice.")
                    .detail("Es geht um die Teilnahme %s.", "The participation is %s.")),
    SESSION_NOT_HELD(new Wording(
                    409,
                    "Der Termin ist noch nicht als gehalten erfasst.",
                    "The session has not been recorded as held yet.")
            .detail("Es geht um den Termin %s.", "The session is %s.")
            .advice(
                    "Erfassen Sie zuerst, dass der Termin stattgefunden hat (POST /groups/{group}/hold-session).",
                    "Record first that the session has taken place (POST /groups/{group}/hold-session).")),
    LATE_NEEDS_MINUTES(
            "Wer verspätet oder teilweise da war, braucht Minuten: mindestens 1, weniger als geplant.",
            "Whoever was late or left early needs minutes: at least 1, and fewer than planned."),
    PRESENT_COUNTS_PLANNED_MINUTES(
            "Wer anwesend war, zählt mit den geplanten Minuten.", "Whoever was present counts the planned minutes."),
    ABSENT_HAS_NO_MINUTES("Wer nicht da war, hat keine Minuten.", "Whoever was not there has no minutes."),
    ATTENDANCE_ALREADY_RECORDED(new Wording(
                    409,
                    "Für diese Teilnahme ist an diesem Termin schon etwas anderes erfasst.",
                    "Something else is recorded already for this participation in this session.")
            .detail("Es geht um die Teilnahme %s.", "The participation is %s.")
            .advice(
                    "Berichtigen Sie die erfasste Anwesenheit (POST /participations/{participation}/correct-attendance).",
                    "Correct the recorded attendance (POST /participations/{participation}/correct-attendance).")),
    ATTENDANCE_AFTER_END(new Wording(
                    409,
                    "Die Teilnahme hat vor diesem Tag geendet: erst das vorzeitige Ende berichtigen.",
                    "The participation has ended before that day: correct the early end first.")
            .detail(
                    "Teilnahme %s endete am %s, der Termin war am %s.",
                    "Participation %s ended on %s, the session was on %s.")
            .advice(
                    "Berichtigen Sie zuerst das vorzeitige Ende, oder nehmen Sie es zurück.",
                    "Correct the early end first, or revoke it.")),
    ATTENDANCE_NOT_RECORDED(new Wording(
                    409,
                    "Für diese Teilnahme ist an diesem Termin noch nichts erfasst.",
                    "Nothing has been recorded yet for this participation in this session.")
            .detail("Es geht um die Teilnahme %s am Termin %s.", "The participation is %s, the session is %s.")
            .advice("Erfassen Sie die Anwesenheit zuerst.", "Record the attendance first.")),
    MODULE_COMPLETED(new Wording(
                    409,
                    "Das Modul ist durch Anwesenheit schon abgeschlossen.",
                    "The module has been completed already by attendance.")
            .detail("Es geht um Modul %s.", "The module is %s.")),
    MODULE_NOT_WAIVED("Das Modul ist nicht erlassen.", "The module has not been waived."),
    ANOTHER_WAIVER(
            new Wording(409, "Das Modul ist zu einem anderen Tag erlassen.", "The module is waived on another day.")
                    .detail("Angegeben ist der %s, erlassen ist es am %s.", "The given day is %s, it was waived on %s.")
                    .advice(
                            "Sehen Sie die Teilnahme an, und entscheiden Sie neu.",
                            "Look at the participation and decide anew.")),

    NOT_ENTERED("Die Person ist nicht in die Maßnahme eingetreten.", "The person has not entered the measure."),
    PARTICIPATION_ENDED("Die Teilnahme hat schon geendet.", "The participation has ended already."),
    EARLY_END_RECORDED(new Wording(
                    409,
                    "Ein vorzeitiges Ende ist schon erfasst, mit anderen Angaben: es lässt sich berichtigen.",
                    "An early end is recorded already, with other details: it can be corrected.")
            .detail("Erfasst ist das Ende am %s.", "The recorded end is on %s.")
            .advice(
                    "Berichtigen Sie das vorzeitige Ende (POST /participations/{participation}/correct-early-end).",
                    "Correct the early end (POST /participations/{participation}/correct-early-end).")),
    REFERRAL_WITHDRAWN(
            "Die Zuweisung wurde zurückgezogen; es braucht eine neue.",
            "The referral was withdrawn; a new one is needed."),
    NO_EARLY_END_RECORDED("Es ist kein vorzeitiges Ende erfasst.", "No early end is recorded."),
    ANOTHER_EARLY_END(new Wording(409, "Erfasst ist ein anderes vorzeitiges Ende.", "Another early end is recorded.")
            .detail(
                    "Angegeben ist der %s, erfasst ist das Ende am %s.",
                    "The given day is %s, the recorded end is on %s.")
            .advice(
                    "Sehen Sie die Teilnahme an, und entscheiden Sie neu.",
                    "Look at the participation and decide anew.")),
    REASON_FOLLOWS_WITHDRAWAL(new Wording(
                    422,
                    "Dieser Grund entsteht nur, wenn die Zuweisung zurückgezogen wird.",
                    "This reason only follows from a withdrawal of the referral.")
            .advice(
                    "Wählen Sie einen anderen Grund, oder ziehen Sie die Zuweisung zurück (POST /referrals/{referral}/withdraw).",
                    "Choose another reason, or withdraw the referral (POST /referrals/{referral}/withdraw).")),
    END_BEFORE_LAST_ATTENDED(new Wording(
                    409,
                    "Das Ende kann nicht vor dem letzten besuchten Tag liegen.",
                    "The end cannot lie before the last attended day.")
            .detail(
                    "Angegeben ist der %s, zuletzt war die Person am %s da.",
                    "The given day is %s, the person last attended on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist die Anwesenheit falsch erfasst, berichtigen Sie sie zuerst.",
                    "Check the day. If the attendance is wrong, correct it first.")),

    ATTENDANCE_BEFORE_APPLICATION(new Wording(
                    409,
                    "Die Person war noch nicht angemeldet: Der Termin liegt vor ihrem Antrag.",
                    "The session was before the person's application.")
            .detail(
                    "Teilnahme %s: Beantragt wurde am %s, der Termin war am %s.",
                    "Participation %s: the application was on %s, the session was on %s.")
            .advice(
                    "Prüfen Sie, ob die richtige Person genannt ist. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the person. If the day of the application is wrong, correct the referral first.")),
    BEFORE_SEAT(new Wording(
                    409,
                    "Dieser Tag liegt vor dem Tag, seit dem die Person den Platz in ihrer Gruppe hat.",
                    "This day is before the day since which the person has the seat in their group.")
            .detail(
                    "Angegeben ist der %s, den Platz hat die Person seit dem %s.",
                    "The given day is %s, the person has had the seat since %s.")),
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
                    "The given day is %s, the recommendation was on %s.")),
    RECOMMENDED_BEFORE_ENTRY(new Wording(
                    409,
                    "Danach läge der Eintritt nach einer Empfehlung, oder es gäbe keinen Eintritt mehr.",
                    "The entry would then be after a recommendation, or there would be no entry.")
            .detail("Empfohlen wurde am %s.", "The recommendation was on %s.")
            .advice(
                    "Nehmen Sie zuerst die Empfehlung zurück (POST /participations/{participation}/retract-recommendation).",
                    "Retract the recommendation first (POST /participations/{participation}/retract-recommendation).")),
    NO_SUCH_RECOMMENDATION(404, "Diese Empfehlung gibt es nicht.", "There is no such recommendation."),
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
            422,
            "Wer ablehnt, nennt einen Grund; wer annimmt, keinen.",
            "Whoever declines gives a reason; whoever accepts, none."),
    RECOMMENDATION_NOT_ACCEPTED("Die Empfehlung ist nicht angenommen.", "The recommendation has not been accepted."),
    RECOMMENDATION_NOT_DECIDED(
            "Über die Empfehlung ist noch nicht entschieden.", "The recommendation has not been decided yet."),
    FOLLOW_UP_NOT_ENTERED(
            "Zu dieser Empfehlung ist kein Eintritt in eine Anschlussmaßnahme erfasst.",
            "No entry into a follow-up measure is recorded for this recommendation."),
    DECISION_TO_RETRACT_FIRST(
            new Wording(
                            409,
                            "Über die Empfehlung ist schon entschieden.",
                            "The recommendation has been decided already.")
                    .detail("Entschieden wurde am %s.", "The decision was on %s.")
                    .advice(
                            "Die Integrationsfachkraft nimmt zuerst die Entscheidung zurück (POST /participations/{participation}/retract-decision).",
                            "The adviser retracts the decision first (POST /participations/{participation}/retract-decision).")),
    FOLLOW_UP_TO_RETRACT_FIRST(new Wording(
                    409,
                    "Der Eintritt in die Anschlussmaßnahme ist schon erfasst.",
                    "The entry into the follow-up measure is recorded already.")
            .detail("Erfasst ist der Eintritt am %s.", "The recorded entry is on %s.")
            .advice(
                    "Nehmen Sie zuerst den Eintritt zurück (POST /participations/{participation}/retract-follow-up-measure).",
                    "Retract the entry first (POST /participations/{participation}/retract-follow-up-measure).")),
    NO_FOLLOW_UP_MEASURE(
            "Diese Empfehlung ist keine Maßnahme, in die man eintritt.",
            "This recommendation is no measure that one enters."),
    FOLLOW_UP_ENTERED(new Wording(
                    409,
                    "Der Eintritt in die Anschlussmaßnahme ist schon erfasst, mit einem anderen Tag.",
                    "The entry into the follow-up measure is recorded already, with another day.")
            .detail("Erfasst ist der Eintritt am %s.", "The recorded entry is on %s.")
            .advice(
                    "Berichtigen Sie den Tag (POST /participations/{participation}/correct-follow-up-measure).",
                    "Correct the day (POST /participations/{participation}/correct-follow-up-measure)."));

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
