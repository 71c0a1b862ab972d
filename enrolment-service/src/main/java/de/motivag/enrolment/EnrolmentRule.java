package de.motivag.enrolment;

import de.motivag.kit.decision.Rule;

/** The rules by which enrolment-service refuses commands and queries. */
public enum EnrolmentRule implements Rule {
    NO_SUCH_ORGANISATION(new Wording(
                    404,
                    "Diese Organisation ist noch nicht eingerichtet.",
                    "This organisation has not been set up yet.")
            .advice(
                    "Bitten Sie die Teamleitung, die Organisation unter Einstellungen einzurichten.",
                    "Ask a team lead to set up the organisation in the settings.")),
    ORGANISATION_NOT_CONFIGURED(new Wording(
                    409,
                    "Diese Organisation ist noch nicht eingerichtet.",
                    "This organisation has not been set up yet.")
            .advice(
                    "Bitten Sie die Teamleitung, die Organisation unter Einstellungen einzurichten.",
                    "Ask a team lead to set up the organisation in the settings.")),
    NO_SUCH_PARTICIPANT(404, "Diese Person ist nicht erfasst.", "This person is not registered."),
    NO_SUCH_REFERRAL(404, "Diese Zuweisung gibt es nicht.", "There is no such referral."),
    TEAM_EXISTS(new Wording(
                    409,
                    "Dieses Team gibt es schon, mit einem anderen Namen.",
                    "This team exists already, under another name.")
            .advice(
                    "Benennen Sie das vorhandene Team um, oder legen Sie ein neues Team an.",
                    "Rename the existing team, or create a new team.")),
    NO_SUCH_TEAM(404, "Dieses Team gibt es nicht.", "There is no such team."),
    TEAM_RETIRED(
            new Wording(409, "Dieses Team nimmt keine neuen Fälle mehr an.", "This team takes no new cases any more.")
                    .advice("Wählen Sie ein anderes Team.", "Choose another team.")),
    TEAM_NAME_TAKEN(new Wording(409, "Ein anderes Team hat schon diesen Namen.", "Another team has this name already.")
            .advice(
                    "Wählen Sie einen anderen Namen, oder verwenden Sie das vorhandene Team.",
                    "Choose another name, or use the existing team.")),
    POSSIBLE_TIME_ENDS_BEFORE_START(new Wording(
            422,
            "Das Ende der möglichen Zeit liegt nicht nach dem Beginn. Berichtigen Sie eine der beiden Uhrzeiten.",
            "The end of the possible time is not after its start. Correct one of the two times.")),
    NO_SUCH_NETWORK_CONTACT(404, "Diesen Netzwerkkontakt gibt es nicht.", "There is no such network contact."),
    NETWORK_CONTACT_EXISTS(new Wording(
                    409,
                    "Dieser Netzwerkkontakt ist schon mit anderen Angaben erfasst.",
                    "This network contact is recorded already, with other details.")
            .advice("Überarbeiten Sie den vorhandenen Kontakt.", "Revise the existing contact.")),
    GOAL_TWICE(new Wording(
            422,
            "Für diese Kennzahl steht schon ein anderes Ziel in der Liste. Je Kennzahl ist ein Ziel möglich.",
            "The list has another goal for this figure already. Each figure can have one goal.")),
    PARTICIPANT_EXISTS(new Wording(
                    409,
                    "Diese Person ist schon mit anderen Angaben erfasst.",
                    "This person is registered already, with other details.")
            .advice(
                    "Öffnen Sie die Person, und berichtigen Sie dort die persönlichen Angaben.",
                    "Open the person and correct the personal data there.")),
    NO_NAME(new Wording(422, "Ein Name braucht mindestens einen Buchstaben.", "A name needs at least one letter.")
            .advice(
                    "Hat die Person nur einen Namen, geben Sie ihn als Nachnamen an, und lassen Sie den Vornamen leer.",
                    "If the person has one name only, give it as the family name and leave the given name empty.")),
    CLIENT_NUMBER_TAKEN(
            new Wording(
                            409,
                            "Eine andere Person mit dieser Kundennummer ist schon erfasst.",
                            "Another person with this client number is registered already.")
                    .detail("Ihre Kennung ist %s.", "The id of that person is %s.")
                    .advice(
                            "Suchen Sie nach der Kundennummer, und arbeiten Sie mit der gefundenen Person weiter. Sind es zwei Personen, prüfen Sie die Nummer.",
                            "Search for the client number and continue with the person that is found. If these are two people, check the number.")),
    REFERRAL_EXISTS(new Wording(
                    409,
                    "Diese Zuweisung ist schon mit anderen Angaben eröffnet.",
                    "This referral has been opened already, with other details.")
            .advice(
                    "Öffnen Sie die Zuweisung, und berichtigen Sie sie dort.",
                    "Open the referral and correct it there.")),
    REFERRAL_ALREADY_OPEN(new Wording(
                    409,
                    "Für diese Person ist schon eine Zuweisung in dieses Angebot offen.",
                    "A referral of this person to this offer is open already.")
            .detail("Offen ist die Zuweisung %s.", "The open referral is %s.")
            .advice(
                    "Arbeiten Sie mit der offenen Zuweisung weiter, oder ziehen Sie sie zuerst zurück.",
                    "Continue with the open referral, or withdraw it first.")),
    OFFER_RETIRED(new Wording(409, "Dieses Angebot ist eingestellt.", "This offer is retired.")
            .detail("Es geht um das Angebot %s.", "The offer is %s.")
            .advice(
                    "Wählen Sie ein anderes Angebot. Die Teamleitung kann das Angebot wieder aufnehmen.",
                    "Choose another offer. A team lead can reinstate the offer.")),
    AFTER_RECORDED_DAY(new Wording(
                    409,
                    "Dieser Tag liegt zu spät für etwas, das schon erfasst ist.",
                    "This day is too late for something that is recorded already.")
            .detail("Angegeben ist der %s, erfasst ist: %s am %s.", "The given day is %s. On record: %s on %s.")
            .advice(
                    "Prüfen Sie den Tag. Ist der andere Tag falsch, berichtigen Sie zuerst diesen Eintrag, oder nehmen Sie ihn zurück.",
                    "Check the day. If the other day is wrong, correct or retract that entry first.")),
    DAY_TOO_EARLY(new Wording(422, "Dieser Tag liegt zu weit zurück.", "This day is too long ago.")
            .detail(
                    "Angegeben ist der %s, möglich ist frühestens der %s.",
                    "The given day is %s, the earliest possible day is %s.")
            .advice("Prüfen Sie das Jahr.", "Check the year.")),
    BEFORE_BIRTH(new Wording(
                    409, "Dieser Tag liegt vor der Geburt der Person.", "This day is before the birth of the person.")
            .detail("Angegeben ist der %s.", "The given day is %s.")
            .advice(
                    "Prüfen Sie den Tag und das Geburtsdatum der Person.",
                    "Check the day and the day of birth of the person.")),
    BORN_AFTER_APPLICATION(new Wording(
                    409,
                    "Das Geburtsdatum liegt nach einem Antrag der Person.",
                    "The day of birth is after an application of the person.")
            .detail("Der Antragstag ist der %s.", "The day of the application is %s.")
            .advice(
                    "Prüfen Sie das Geburtsdatum. Ist der Antragstag falsch, berichtigen Sie zuerst die Zuweisung.",
                    "Check the day of birth. If the day of the application is wrong, correct the referral first.")),
    BEFORE_ASSIGNMENT(new Wording(
                    409,
                    "Dieser Tag liegt vor dem Tag der bisherigen Zuordnung.",
                    "This day is before the day of the present assignment.")
            .detail(
                    "Angegeben ist der %s, die bisherige Zuordnung gilt seit dem %s.",
                    "The given day is %s, the present assignment holds since %s.")
            .advice(
                    "Geben Sie einen späteren Tag an, oder nehmen Sie die bisherige Zuordnung im Verlauf der Person zurück.",
                    "Give a later day, or retract the present assignment in the history of the person.")),
    BEFORE_JOB_OFFER(new Wording(409, "Dieser Tag liegt vor dem Stellenangebot.", "This day is before the job offer.")
            .detail(
                    "Angegeben ist der %s, das Stellenangebot war am %s.",
                    "The given day is %s, the job offer was on %s.")
            .advice(
                    "Prüfen Sie beide Tage. Ist der Tag des Angebots falsch, nehmen Sie das Angebot zurück, und erfassen Sie es neu.",
                    "Check both days. If the day of the offer is wrong, retract the offer and record it anew.")),
    BEFORE_REQUEST(new Wording(
                    409,
                    "Dieser Tag liegt vor dem Tag, an dem der Bedarf gemeldet wurde.",
                    "This day is before the day on which the request was made.")
            .detail(
                    "Angegeben ist der %s, der Bedarf wurde am %s gemeldet.",
                    "The given day is %s, the request was made on %s.")
            .advice(
                    "Prüfen Sie den Tag. Der Tag der Meldung steht im Verlauf der Person.",
                    "Check the day. The day of the request is in the history of the person.")),
    LAST_PAYMENT_AFTER_APPLICATION(
            new Wording(409, "Die letzte Zahlung liegt nach dem Antrag.", "The last payment is after the application.")
                    .detail(
                            "Die letzte Zahlung war am %s, der Antrag am %s.",
                            "The last payment was on %s, the application on %s.")
                    .advice(
                            "Berichtigen Sie einen der beiden Tage. Gab es vor dem Antrag keine Zahlung, wählen Sie: nie.",
                            "Correct one of the two days. If there was no payment before the application, choose: never.")),
    NOT_A_ROUTE_TO_DECIDE(new Wording(
            422,
            "Dieser Weg kann nicht von Hand gewählt werden. Möglich sind: über Intake, über die Integrationsfachkraft oder nicht gesteuert.",
            "This route cannot be chosen by hand. Possible are: through intake, through an adviser, or not steered.")),
    MAIL_TAKES_NO_MINUTES(new Wording(
            422,
            "Eine E-Mail hat keine Gesprächsminuten. Lassen Sie die Minuten auf 0.",
            "An e-mail has no minutes. Leave the minutes at 0.")),
    MAIL_IS_NO_CHECK(new Wording(
            422,
            "Eine Eignungsfeststellung ist per E-Mail nicht möglich. Wählen Sie Telefon, Video oder vor Ort.",
            "A suitability check is not possible by e-mail. Choose phone, video or on site.")),
    MINUTES_WITHOUT_CONTACT(new Wording(
            422,
            "Ein Kontakt, bei dem niemand erreicht wurde, hat keine Gesprächsminuten. Lassen Sie die Minuten auf 0.",
            "A contact in which nobody was reached has no minutes. Leave the minutes at 0.")),
    ROUTE_UNDECIDED(new Wording(
                    409,
                    "Der Weg dieser Person ist noch nicht entschieden.",
                    "The route of this person has not been decided yet.")
            .advice("Eine Integrationsfachkraft entscheidet zuerst den Weg.", "An adviser decides the route first.")),
    NOT_STEERED(new Wording(
                    409,
                    "Diese Person wird nicht gesteuert. Freiwillig kann sie teilnehmen, wenn eine Integrationsfachkraft so entscheidet.",
                    "This person is not steered. The person may take part voluntarily if an adviser decides so.")
            .advice(
                    "Eine Integrationsfachkraft entscheidet den Weg und nennt den Grund.",
                    "An adviser decides the route and gives the reason.")),
    NOT_SUITABLE_YET(new Wording(
                    409,
                    "Die Eignung dieser Person ist noch nicht festgestellt.",
                    "The suitability of this person has not been established yet.")
            .advice(
                    "Erfassen Sie zuerst eine Eignungsfeststellung mit dem Ergebnis geeignet.",
                    "Record a suitability check with the result suitable first.")),
    FIRST_DAY_WITHOUT_GROUP(new Wording(
                    422,
                    "Der erste Tag des Platzes gilt nur für eine bestimmte Gruppe.",
                    "The first day of the seat applies to a certain group only.")
            .advice(
                    "Wählen Sie die Gruppe, oder lassen Sie den Tag leer.",
                    "Choose the group, or leave the day empty.")),
    PLACEMENT_UNDER_WAY(new Wording(
                    409,
                    "Ein Platz ist schon angefragt oder vergeben, oder die Person steht auf der Warteliste.",
                    "A seat has been requested or allocated already, or the person is on the waiting list.")
            .advice(
                    "Warten Sie die Antwort ab. Hat die Person einen Platz, kann sie mit der Moderation die Gruppe wechseln.",
                    "Wait for the answer. If the person has a seat, a moderator can move them to another group.")),
    REFERRAL_WITHDRAWN(new Wording(409, "Diese Zuweisung ist zurückgezogen.", "This referral has been withdrawn.")
            .advice(
                    "Eröffnen Sie eine neue Zuweisung, oder öffnen Sie die zurückgezogene im Verlauf der Person wieder.",
                    "Open a new referral, or retract the withdrawal in the history of the person.")),
    REFERRAL_CLOSED(new Wording(
                    409, "Diese Zuweisung hat mit der Maßnahme geendet.", "This referral has ended with the measure.")
            .advice("Eröffnen Sie eine neue Zuweisung.", "Open a new referral.")),
    NO_SUPPORT_REQUESTED(new Wording(
                    409,
                    "Für diese Zuweisung ist kein Unterstützungsbedarf offen.",
                    "No support request is open for this referral.")
            .advice(
                    "Sehen Sie im Verlauf der Person nach, ob der Bedarf schon erledigt ist.",
                    "Check in the history of the person whether the request has been resolved already.")),
    ERASURE_UNDER_WAY(new Wording(
                    409, "Die Daten dieser Person werden gerade gelöscht.", "The data of this person are being erased.")
            .detail("Es geht um die Person %s.", "The person is %s.")
            .advice(
                    "Warten Sie, bis die Löschung beendet ist. Den Stand kennt die Datenschutzstelle.",
                    "Wait until the erasure has ended. The privacy officer knows the state.")),
    NO_ERASURE_REQUESTED(new Wording(
            404, "Für diese Person ist keine Löschung beantragt.", "No erasure has been requested for this person.")),
    NO_SUCH_RULE_VERSION(new Wording(
            422,
            "Diese Fassung der Wegeregeln gibt es nicht. Es gibt nur die Fassung 1.",
            "There is no such version of the routing rules. There is version 1 only.")),
    WHOLE_ORGANISATION_ONLY(new Wording(
            422,
            "Ihre Rolle sieht nur Zahlen der ganzen Organisation. Fragen Sie ohne Zeitraum und ohne Angebot.",
            "Your role sees only numbers of the whole organisation. Ask without a period and without an offer.")),
    MORE_THAN_ONE_PAGE(new Wording(
            422,
            "Auf einmal sind höchstens 200 Personen möglich, Kennungen und Kundennummern zusammen.",
            "At most 200 people are possible at once, ids and client numbers together."));

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
