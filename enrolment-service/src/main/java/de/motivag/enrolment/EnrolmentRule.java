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
    CLIENT_NUMBER_TAKEN(new Wording(
                    409,
                    "Eine Person mit dieser Kundennummer ist schon erfasst.",
                    "A person with this client number is registered already.")
            .advice(
                    "Suchen Sie die Person mit ihrer Kundennummer (POST /identities/resolve) und arbeiten Sie mit ihr weiter.",
                    "Find the person by the client number (POST /identities/resolve) and continue with that person.")),
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
    OFFER_RETIRED(new Wording(
                    409,
                    "Dieses Angebot ist eingestellt; es nimmt keine Zuweisungen mehr an.",
                    "This offer is retired and takes no new referrals.")
            .detail("Es geht um das Angebot %s.", "The offer is %s.")
            .advice(
                    "Wählen Sie ein anderes Angebot. Die Teamleitung kann das Angebot wieder aufnehmen.",
                    "Choose another offer. A team lead can reinstate the offer.")),
    BEFORE_ASSIGNMENT(
            409,
            "Dieser Tag liegt vor dem Tag der bisherigen Zuordnung.",
            "This day is before the day of the present assignment."),
    BEFORE_JOB_OFFER(new Wording(409, "Dieser Tag liegt vor dem Stellenangebot.", "This day is before the job offer.")
            .detail("Angegeben ist der %s, das Angebot war am %s.", "The given day is %s, the offer was on %s.")),
    BEFORE_REQUEST(409, "Dieser Tag liegt vor der Anfrage.", "This day is before the request."),
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
