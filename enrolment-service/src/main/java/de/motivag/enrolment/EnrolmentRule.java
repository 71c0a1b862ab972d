package de.motivag.enrolment;

import de.motivag.kit.decision.Rule;

/** The rules by which enrolment-service refuses commands and queries. */
public enum EnrolmentRule implements Rule {
    NO_SUCH_ORGANISATION(new Wording(
                    404,
                    "Für diese Organisation ist noch nichts eingestellt.",
                    "This organisation has no settings yet.")
            .advice(
                    "Eine Teamleitung stellt die Organisation ein (POST /organisation).",
                    "A team lead configures the organisation (POST /organisation).")),
    ORGANISATION_NOT_CONFIGURED(new Wording(
                    409,
                    "Für diese Organisation ist noch nichts eingestellt.",
                    "This organisation has no settings yet.")
            .advice(
                    "Eine Teamleitung stellt die Organisation ein (POST /organisation).",
                    "A team lead configures the organisation (POST /organisation).")),
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
    NO_SUCH_PARTICIPANT(404, "Diese Person ist nicht erfasst.", "This person is not registered."),
    NO_SUCH_REFERRAL(404, "Diese Zuweisung gibt es nicht.", "There is no such referral."),
    TEAM_EXISTS(409, "Dieses Team gibt es schon, mit anderem Namen.", "This team exists already, under another name."),
    NO_SUCH_TEAM(404, "Dieses Team gibt es nicht.", "There is no such team."),
    TEAM_RETIRED(
            new Wording(409, "Dieses Team nimmt keine neuen Fälle mehr an.", "This team takes no new cases any more.")
                    .detail("Es geht um das Team %s.", "The team is %s.")
                    .advice("Wählen Sie ein anderes Team.", "Choose another team.")),
    TEAM_NAME_TAKEN(409, "Ein anderes Team hat schon diesen Namen.", "Another team has this name already."),
    GOAL_TWICE(
            422,
            "Für diese Kennzahl steht schon ein anderes Ziel in der Liste.",
            "The list has another goal for this figure already."),
    PARTICIPANT_EXISTS(
            409,
            "Unter dieser Kennung ist schon eine Person mit anderen Angaben erfasst.",
            "Under this id a person with other data is registered already."),
    NO_NAME(new Wording(422, "Ein Name braucht mindestens einen Buchstaben.", "A name needs at least one letter.")
            .advice(
                    "Hat die Person nur einen Namen, geben Sie ihn als Nachnamen an und lassen Sie den Vornamen weg.",
                    "If the person has one name only, give it as the family name and leave out the given name.")),
    CLIENT_NUMBER_TAKEN(new Wording(
                    409,
                    "Eine Person mit dieser Kundennummer ist schon erfasst.",
                    "A person with this client number is registered already.")
            .detail("Es ist die Person %s.", "It is the person %s.")
            .advice(
                    "Öffnen Sie diese Person und arbeiten Sie mit ihr weiter.",
                    "Open that person and continue with them.")),
    REFERRAL_EXISTS(
            409,
            "Unter dieser Kennung ist schon eine andere Zuweisung eröffnet.",
            "Under this id another referral has been opened already."),
    REFERRAL_ALREADY_OPEN(new Wording(
                    409,
                    "Für diese Person ist schon eine Zuweisung in dieses Angebot offen.",
                    "A referral of this person to this offer is open already.")
            .detail("Offen ist die Zuweisung %s.", "The open referral is %s.")
            .advice(
                    "Arbeiten Sie mit der offenen Zuweisung weiter, oder ziehen Sie sie zuerst zurück.",
                    "Continue with the open referral, or withdraw it first.")),
    LONG_BEFORE_APPLICATION(new Wording(
                    409,
                    "Dieser Tag liegt mehr als ein Jahr vor dem Antrag.",
                    "This day lies more than a year before the application.")
            .detail("Angegeben ist der %s, beantragt wurde am %s.", "The given day is %s, the application was on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the day. If the day of the application is wrong, correct the referral first.")),
    BEFORE_APPLICATION(new Wording(409, "Dieser Tag liegt vor dem Antrag.", "This day lies before the application.")
            .detail("Angegeben ist der %s, beantragt wurde am %s.", "The given day is %s, the application was on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the day. If the day of the application is wrong, correct the referral first.")),
    AFTER_RECORDED_DAY(new Wording(
                    409,
                    "Dieser Tag liegt nach etwas, das schon erfasst ist.",
                    "This day lies after something that is recorded already.")
            .detail("Angegeben ist der %s; erfasst ist: %s am %s.", "The given day is %s; recorded is: %s on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist der andere Tag falsch, berichtigen Sie zuerst ihn, oder nehmen Sie den Eintrag zurück.",
                    "Check the day. If the other day is wrong, correct it first, or take the entry back.")),
    DAY_TOO_EARLY(new Wording(422, "Dieser Tag liegt zu weit zurück.", "This day is too long ago.")
            .detail(
                    "Angegeben ist der %s, möglich ist frühestens der %s.",
                    "The given day is %s, the earliest possible day is %s.")
            .advice("Prüfen Sie das Jahr.", "Check the year.")),
    DAY_TOO_LATE(new Wording(422, "Dieser Tag liegt zu weit in der Zukunft.", "This day is too far in the future.")
            .detail(
                    "Angegeben ist der %s, möglich ist höchstens der %s.",
                    "The given day is %s, the latest possible day is %s.")
            .advice(
                    "Prüfen Sie das Jahr. Wie weit im Voraus geplant wird, legt die Teamleitung in den Einstellungen fest.",
                    "Check the year. A team lead sets in the settings how far ahead is planned.")),
    BEFORE_BIRTH(
            new Wording(409, "Dieser Tag liegt vor der Geburt der Person.", "This day lies before the person's birth.")
                    .detail("Angegeben ist der %s.", "The given day is %s.")
                    .advice(
                            "Prüfen Sie den Tag und das Geburtsdatum der Person.",
                            "Check the day and the person's day of birth.")),
    BORN_AFTER_APPLICATION(new Wording(
                    409,
                    "Das Geburtsdatum liegt nach einem Antrag der Person.",
                    "The day of birth lies after an application of the person.")
            .detail("Beantragt wurde am %s, mit der Zuweisung %s.", "The application was on %s, with the referral %s.")
            .advice(
                    "Prüfen Sie das Geburtsdatum. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the day of birth. If the day of the application is wrong, correct the referral first.")),
    BEFORE_ASSIGNMENT(new Wording(
                    409,
                    "Dieser Tag liegt vor dem Tag der bisherigen Zuordnung.",
                    "This day is before the day of the present assignment.")
            .detail(
                    "Angegeben ist der %s, zugeordnet ist seit dem %s.",
                    "The given day is %s, the present assignment holds since %s.")
            .advice("Geben Sie diesen Tag oder einen späteren an.", "Give that day or a later one.")),
    BEFORE_JOB_OFFER(new Wording(409, "Dieser Tag liegt vor dem Stellenangebot.", "This day is before the job offer.")
            .detail("Angegeben ist der %s, das Angebot war am %s.", "The given day is %s, the offer was on %s.")),
    BEFORE_REQUEST(new Wording(409, "Dieser Tag liegt vor der Anfrage.", "This day is before the request.")
            .detail("Angegeben ist der %s, angefragt wurde am %s.", "The given day is %s, the request was on %s.")),
    LAST_PAYMENT_AFTER_APPLICATION(new Wording(
                    409, "Die letzte Zahlung liegt nach dem Antrag.", "The last payment lies after the application.")
            .detail(
                    "Die letzte Zahlung war am %s, der Antrag am %s.",
                    "The last payment was on %s, the application on %s.")),
    NOT_A_ROUTE_TO_DECIDE(
            422,
            "Von Hand entschieden wird ein Weg: über Intake oder Integrationsfachkraft, oder nicht gesteuert.",
            "What is decided by hand is a way: through intake or an adviser, or not steered."),
    MAIL_TAKES_NO_MINUTES(422, "Eine Mail hat keine Minuten.", "A mail takes no minutes."),
    MAIL_IS_NO_CHECK(422, "Eine Eignungsfeststellung geht nicht per Mail.", "A suitability check is not held by mail."),
    MINUTES_WITHOUT_CONTACT(
            422, "Wer nicht erreicht wurde, hat keine Gesprächsminuten.", "Who was not reached has no minutes."),
    ROUTE_UNDECIDED(new Wording(409, "Zuerst ist der Weg zu entscheiden.", "The route has to be decided first.")
            .advice(
                    "Eine Integrationsfachkraft entscheidet den Weg (POST /referrals/{referral}/decide-route).",
                    "An adviser decides the route (POST /referrals/{referral}/decide-route).")),
    NOT_STEERED(new Wording(
                    409,
                    "Diese Person wird nicht gesteuert; freiwilliger Eintritt nur nach Entscheidung der Integrationsfachkraft.",
                    "This person is not steered; voluntary entry only after an adviser's decision.")
            .advice(
                    "Eine Integrationsfachkraft entscheidet den Weg mit einer Begründung (POST /referrals/{referral}/decide-route).",
                    "An adviser decides the route and gives a reason (POST /referrals/{referral}/decide-route).")),
    NOT_SUITABLE_YET(new Wording(409, "Die Eignung ist nicht festgestellt.", "Suitability has not been established.")
            .advice(
                    "Erfassen Sie zuerst eine Eignungsfeststellung mit dem Ergebnis geeignet.",
                    "Record a suitability check with the result suitable first.")),
    FIRST_DAY_WITHOUT_GROUP(new Wording(
                    422,
                    "Der erste Tag des Platzes gilt nur für eine bestimmte Gruppe.",
                    "The first day of the seat applies to a certain group only.")
            .advice("Wählen Sie die Gruppe, oder lassen Sie den Tag weg.", "Choose the group, or leave the day out.")),
    PLACEMENT_UNDER_WAY(new Wording(
                    409,
                    "Ein Platz ist schon angefragt, vergeben oder auf der Warteliste.",
                    "A seat is already requested, allocated, or waited for.")
            .advice(
                    "Warten Sie die Antwort ab. Einen vergebenen Platz wechselt die Moderation (Gruppenwechsel).",
                    "Wait for the answer. A moderator moves a person with a seat to another group.")),
    REFERRAL_WITHDRAWN(new Wording(409, "Diese Zuweisung ist zurückgezogen.", "This referral has been withdrawn.")
            .advice("Eröffnen Sie eine neue Zuweisung.", "Open a new referral.")),
    REFERRAL_CLOSED(new Wording(
                    409, "Diese Zuweisung ist mit der Maßnahme beendet.", "This referral has ended with the measure.")
            .advice("Eröffnen Sie eine neue Zuweisung.", "Open a new referral.")),
    NO_SUPPORT_REQUESTED(new Wording(
                    409,
                    "Für diese Zuweisung ist kein Unterstützungsbedarf offen.",
                    "No support request is open for this referral.")
            .advice(
                    "Sehen Sie nach, ob der Bedarf schon erledigt ist.",
                    "Check whether the request has been resolved already.")),
    ERASURE_UNDER_WAY(new Wording(
                    409, "Die Daten dieser Person werden gerade gelöscht.", "This person's data are being erased.")
            .detail("Es geht um die Person %s.", "The person is %s.")
            .advice("Warten Sie, bis alle Dienste geantwortet haben.", "Wait until all services have answered.")),
    NO_ERASURE_REQUESTED(
            404, "Für diese Person wurde keine Löschung verlangt.", "No erasure has been asked for for this person."),
    NO_SUCH_RULE_VERSION(
            422,
            "Diese Fassung der Wegeregeln gibt es nicht: es gibt nur Fassung 1.",
            "There is no such version of the routing rules: there is version 1 only."),
    WHOLE_ORGANISATION_ONLY(
            422,
            "Wer nur Zahlen sieht, fragt über die ganze Organisation: ohne from, to und offer.",
            "Who sees counts only asks for the whole organisation: without from, to and offer."),
    MORE_THAN_ONE_PAGE(
            422,
            "Auf einmal wird nach höchstens 200 Personen gefragt, Kennungen und Kundennummern zusammen.",
            "One request asks for 200 people at most, ids and client numbers together.");

    private final Wording wording;

    EnrolmentRule(Wording wording) {
        this.wording = wording;
    }

    EnrolmentRule(int status, String german, String english) {
        this(new Wording(status, german, english));
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
