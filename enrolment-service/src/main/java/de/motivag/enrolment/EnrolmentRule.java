package de.motivag.enrolment;

import de.motivag.kit.decision.Rule;

/** The rules by which enrolment-service refuses commands and queries. */
public enum EnrolmentRule implements Rule {
    NO_SUCH_ORGANISATION(
            404, "Für diese Organisation ist noch nichts eingestellt.", "This organisation has no settings yet."),
    NO_SUCH_PARTICIPANT(404, "Diese Person ist nicht erfasst.", "This person is not registered."),
    NO_SUCH_REFERRAL(404, "Diese Zuweisung gibt es nicht.", "There is no such referral."),
    OFFER_NOT_KNOWN(409, "Dieses Angebot ist hier nicht bekannt.", "This offer is not known here."),
    NO_SUCH_TEAM(409, "Dieses Team gibt es in der Organisation nicht.", "The organisation has no such team."),
    TEAM_EXISTS(409, "Dieses Team gibt es schon, mit anderem Namen.", "This team exists already, under another name."),
    TEAM_NAME_TAKEN(409, "Ein anderes Team hat schon diesen Namen.", "Another team has this name already."),
    GOAL_TWICE(
            409,
            "Für diese Kennzahl steht schon ein anderes Ziel in der Liste.",
            "The list has another goal for this figure already."),
    PARTICIPANT_EXISTS(
            409,
            "Unter dieser Kennung ist schon eine Person mit anderen Angaben erfasst.",
            "Under this id a person with other data is registered already."),
    CLIENT_NUMBER_TAKEN(
            409,
            "Eine Person mit dieser Kundennummer ist schon erfasst.",
            "A person with this client number is registered already."),
    REFERRAL_EXISTS(
            409,
            "Unter dieser Kennung ist schon eine andere Zuweisung eröffnet.",
            "Under this id another referral has been opened already."),
    REFERRAL_ALREADY_OPEN(
            409,
            "Für diese Person ist schon eine Zuweisung in dieses Angebot offen.",
            "A referral of this person to this offer is open already."),
    IN_THE_FUTURE(409, "Dieser Tag liegt in der Zukunft.", "This day lies in the future."),
    LONG_BEFORE_APPLICATION(
            409,
            "Dieser Tag liegt mehr als ein Jahr vor dem Antrag.",
            "This day lies more than a year before the application."),
    BEFORE_APPLICATION(409, "Dieser Tag liegt vor dem Antrag.", "This day lies before the application."),
    BEFORE_ASSIGNMENT(
            409,
            "Dieser Tag liegt vor dem Tag der bisherigen Zuordnung.",
            "This day lies before the day of the present assignment."),
    BEFORE_REQUEST(409, "Dieser Tag liegt vor der Anfrage.", "This day lies before the request."),
    LAST_PAYMENT_AFTER_APPLICATION(
            409, "Die letzte Zahlung liegt nach dem Antrag.", "The last payment lies after the application."),
    NOT_A_ROUTE_TO_DECIDE(
            409,
            "Von Hand entschieden wird ein Weg: über Intake oder Integrationsfachkraft, oder nicht gesteuert.",
            "What is decided by hand is a way: through intake or an adviser, or not steered."),
    MAIL_TAKES_NO_MINUTES(409, "Eine Mail hat keine Minuten.", "A mail takes no minutes."),
    MAIL_IS_NO_CHECK(409, "Eine Eignungsfeststellung geht nicht per Mail.", "A suitability check is not held by mail."),
    MINUTES_WITHOUT_CONTACT(
            409, "Wer nicht erreicht wurde, hat keine Gesprächsminuten.", "Who was not reached has no minutes."),
    ROUTE_UNDECIDED(409, "Zuerst ist der Weg zu entscheiden.", "The route has to be decided first."),
    NOT_STEERED(
            409,
            "Diese Person wird nicht gesteuert; freiwilliger Eintritt nur nach Entscheidung der Integrationsfachkraft.",
            "This person is not steered; voluntary entry only after an adviser's decision."),
    NOT_SUITABLE_YET(409, "Die Eignung ist nicht festgestellt.", "Suitability has not been established."),
    PLACEMENT_UNDER_WAY(
            409,
            "Ein Platz ist schon angefragt, vergeben oder auf der Warteliste.",
            "A seat is already requested, allocated, or waited for."),
    REFERRAL_WITHDRAWN(409, "Diese Zuweisung ist zurückgezogen.", "This referral has been withdrawn."),
    REFERRAL_CLOSED(409, "Diese Zuweisung ist mit der Maßnahme beendet.", "This referral has ended with the measure."),
    NO_SUPPORT_REQUESTED(
            409, "Für diese Person wurde keine Hilfe angefordert.", "No help has been asked for for this person."),
    ERASURE_UNDER_WAY(409, "Die Daten dieser Person werden gerade gelöscht.", "This person's data are being erased."),
    NO_ERASURE_REQUESTED(
            404, "Für diese Person wurde keine Löschung verlangt.", "No erasure has been asked for for this person."),
    NO_SUCH_RULE_VERSION(
            409,
            "Diese Fassung der Wegeregeln gibt es nicht: es gibt nur Fassung 1.",
            "There is no such version of the routing rules: there is version 1 only."),
    NO_SUCH_REFERRAL_IN_LIST(
            400,
            "Diese Zuweisung ist nicht in der Liste; erwartet wird next aus der vorigen Antwort auf diese Anfrage.",
            "This referral is not in the list; this has to be next of the previous answer to this request."),
    WHOLE_ORGANISATION_ONLY(
            409,
            "Wer nur Zahlen sieht, fragt über die ganze Organisation: ohne from, to, offer, after und limit.",
            "Who sees counts only asks for the whole organisation: without from, to, offer, after and limit."),
    MORE_THAN_ONE_PAGE(
            400,
            "Auf einmal wird nach höchstens 200 Personen gefragt, Kennungen und Kundennummern zusammen.",
            "One request asks for 200 people at most, ids and client numbers together."),
    UNKNOWN_ANSWER(
            409, "Diese Antwort gehört zu keiner Anfrage von hier.", "This answer belongs to no request from here.");

    private final Wording wording;

    EnrolmentRule(int status, String german, String english) {
        wording = new Wording(status, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
