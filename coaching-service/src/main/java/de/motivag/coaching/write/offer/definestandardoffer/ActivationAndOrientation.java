package de.motivag.coaching.write.offer.definestandardoffer;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import de.motivag.coaching.write.offer.DefinedTopic;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.TopicCode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * The Aktivierungs- und Orientierungscoaching, 23 hours in five modules (§ 3). The weekly plan is our assumption,
 * because the paper's figure of the week is missing.
 */
public final class ActivationAndOrientation {
    static final String TITLE = "Hier geht's lang";

    static final List<OfferModule> MODULES = List.of(
            new OfferModule(1, 120),
            new OfferModule(2, 360),
            new OfferModule(3, 360),
            new OfferModule(4, 360),
            new OfferModule(5, 180));

    static final List<TemplateSession> WEEK = List.of(
            session(1, MONDAY, 11, 120),
            session(2, TUESDAY, 16, 360),
            session(3, WEDNESDAY, 16, 360),
            session(4, THURSDAY, 16, 360),
            session(5, FRIDAY, 12, 180));

    /** The contents of the modules in the concept paper (§ 3). The titles are what participants see. */
    static final List<DefinedTopic> TOPICS = List.of(
            topic(1, "FIRST_VISUAL_CONTACT", "Erster Sichtkontakt und Vorstellung"),
            topic(1, "TECHNOLOGY", "Technik, Regeln und Ablauf"),
            topic(1, "EXPECTATIONS", "Erwartungen und eigene Themen"),
            topic(2, "ACTIVE_ROLE", "Eigene aktive Rolle"),
            topic(2, "PRESENT_SITUATION", "Standortbestimmung"),
            topic(2, "STRENGTHS", "Stärken und Erfahrungen"),
            topic(2, "GOAL_ANALYSIS", "Zielanalyse"),
            topic(3, "TOPIC_COLLECTION", "Themensammlung der Gruppe"),
            topic(3, "SUPPORT_NEEDS", "Unterstützungsbedarf"),
            topic(3, "CARE_AND_FAMILY", "Kinderbetreuung, Pflege und Beruf"),
            topic(3, "LABOUR_MARKET", "Arbeitsmarkt und Bewerbung"),
            topic(4, "GOALS_WITH_DATES", "Ziele mit Terminen"),
            topic(4, "STUMBLING_BLOCKS", "Stolpersteine"),
            topic(4, "NEXT_STEPS", "Nächste Schritte"),
            topic(4, "ROADMAP_REVIEW", "Fahrplan in der Gruppe besprechen"),
            topic(4, "FIRST_TALK_PREPARATION", "Vorbereitung des Erstgesprächs"),
            topic(5, "REFLECTION", "Reflexion"),
            topic(5, "OPEN_SPACE", "Offener Raum"),
            topic(5, "FEEDBACK_ROUND", "Feedbackrunde"),
            topic(5, "AFTERCARE_OFFER", "Angebot der Nachbetreuung"));

    private ActivationAndOrientation() {}

    /** The id of the organisation's A&O coaching, derived so that it is known before the offer is defined. */
    public static OfferId of(OrganisationId organisation) {
        return new OfferId(organisation.derived("offer/activation-and-orientation"));
    }

    private static DefinedTopic topic(int module, String code, String title) {
        return new DefinedTopic(module, new TopicCode(code), title);
    }

    private static TemplateSession session(int module, DayOfWeek day, int endsAt, int minutes) {
        return new TemplateSession(module, day, LocalTime.of(9, 0), LocalTime.of(endsAt, 0), minutes);
    }
}
