package de.motivag.coaching.write.offer.definestandardoffer;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.OfferId;
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

    private ActivationAndOrientation() {}

    /** The id of the organisation's A&O coaching, derived so that it is known before the offer is defined. */
    public static OfferId of(OrganisationId organisation) {
        return new OfferId(organisation.derived("offer/activation-and-orientation"));
    }

    private static TemplateSession session(int module, DayOfWeek day, int endsAt, int minutes) {
        return new TemplateSession(module, day, LocalTime.of(9, 0), LocalTime.of(endsAt, 0), minutes);
    }
}
