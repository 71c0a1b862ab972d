package de.motivag.events.coaching;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** A coaching offer and its contents, version by version. */
public sealed interface OfferEvent extends Event {
    OfferId offer();

    @Override
    default OfferId stream() {
        return offer();
    }

    /** @param week the weekly template (Wochenplan) that a group's sessions are planned from */
    record OfferDefined(
            OfferId offer,
            int version,
            OfferKind kind,
            Internal<String> title,
            List<OfferModule> modules,
            List<TemplateSession> week)
            implements OfferEvent {}

    /**
     * The offer has new contents; groups that are planned already stay in the version that they were planned in.
     *
     * @param week the weekly template (Wochenplan) that a group's sessions are planned from
     */
    record OfferRevised(
            OfferId offer, int version, Internal<String> title, List<OfferModule> modules, List<TemplateSession> week)
            implements OfferEvent {}

    /** @param requiredMinutes attended minutes that complete the module */
    record OfferModule(int number, int requiredMinutes) {}

    /** @param minutes planned minutes without the breaks: at most the time from start to end */
    record TemplateSession(int module, DayOfWeek day, LocalTime startsAt, LocalTime endsAt, int minutes) {}
}
