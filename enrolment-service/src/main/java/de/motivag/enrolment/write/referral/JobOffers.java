package de.motivag.enrolment.write.referral;

import de.motivag.events.EventId;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.kit.decision.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The job offers of a referral and their answers. A corrected offer has several events; each of them leads to the first,
 * by which answers name the offer.
 */
public final class JobOffers {
    private final List<RecordedEvent> recorded;
    /** The first event of the offer of each event that logged or corrected one. */
    private final Map<EventId, EventId> first = new LinkedHashMap<>();

    private JobOffers(List<RecordedEvent> recorded) {
        this.recorded = recorded;
        for (var event : recorded) {
            if (event.event() instanceof JobOfferMade made) {
                first.put(event.id(), Objects.requireNonNullElse(made.first(), event.id()));
            }
        }
    }

    /** @param recorded all events of the referral, in their order */
    public static JobOffers of(List<RecordedEvent> recorded) {
        return new JobOffers(recorded);
    }

    /** The first event of the same offer. */
    public EventId first(EventId event) {
        return first.getOrDefault(event, event);
    }

    /** The offer as corrected last; empty if there is none, or it was retracted. */
    public Optional<JobOfferMade> standing(EventId event) {
        return recorded.stream()
                .filter(one -> !one.retracted()
                        && first.containsKey(one.id())
                        && first(one.id()).equals(first(event)))
                .map(one -> (JobOfferMade) one.event())
                .findFirst();
    }

    /** The answers to this offer that are not retracted, in the order of recording. */
    public List<RecordedEvent> answers(EventId event) {
        return recorded.stream()
                .filter(one -> !one.retracted()
                        && one.event() instanceof JobOfferAnswered answered
                        && answered.jobOffer().equals(first(event)))
                .toList();
    }

    /** The answer recorded last. */
    public Optional<JobOfferAnswered> latestAnswer(EventId event) {
        return answers(event).stream()
                .map(one -> (JobOfferAnswered) one.event())
                .reduce((_, later) -> later);
    }
}
