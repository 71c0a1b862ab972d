package de.motivag.events.coaching;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.TopicCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Events of a coaching offer and the versions of its contents. */
public sealed interface OfferEvent extends Event {
    OfferId offer();

    @Override
    default OfferId stream() {
        return offer();
    }

    /**
     * @param week weekly template (Wochenplan) for the sessions of a group
     * @param topics catalogue of topics for the sessions of the modules
     * @param topicTitles titles of the topics, in the order of the topics
     */
    record OfferDefined(
            OfferId offer,
            int version,
            OfferKind kind,
            Internal<String> title,
            List<OfferModule> modules,
            List<TemplateSession> week,
            List<OfferTopic> topics,
            Internal<List<String>> topicTitles)
            implements OfferEvent {}

    /**
     * The offer has new contents. Groups that are already planned keep the version in which they were planned.
     *
     * @param week weekly template (Wochenplan) for the sessions of a group
     * @param topics catalogue of topics for the sessions of the modules
     * @param topicTitles titles of the topics, in the order of the topics
     */
    record OfferRevised(
            OfferId offer,
            int version,
            Internal<String> title,
            List<OfferModule> modules,
            List<TemplateSession> week,
            List<OfferTopic> topics,
            Internal<List<String>> topicTitles)
            implements OfferEvent {}

    /** The offer takes no new groups and referrals. Groups that are planned already go on. */
    record OfferRetired(OfferId offer, LocalDate retiredOn) implements OfferEvent {}

    /** The offer was retired by mistake, or is given again: it takes groups and referrals. */
    record OfferReinstated(OfferId offer, LocalDate reinstatedOn) implements OfferEvent {}

    /**
     * @param number number in the offer, from 1
     * @param requiredMinutes attended minutes that complete the module
     */
    record OfferModule(int number, int requiredMinutes) {}

    /**
     * @param day day of the week
     * @param minutes planned minutes without the breaks: at most the time from start to end
     */
    record TemplateSession(int module, DayOfWeek day, LocalTime startsAt, LocalTime endsAt, int minutes) {}

    /**
     * A topic for the sessions of one module.
     *
     * @param code occurs once in the offer's version
     */
    record OfferTopic(int module, TopicCode code) {}
}
