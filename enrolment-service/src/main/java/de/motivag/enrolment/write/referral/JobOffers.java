package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.AFTER_RECORDED_DAY;

import de.motivag.events.EventId;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
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
    private static final Rule.Bilingual ANSWER =
            new Rule.Bilingual("Antwort auf das Stellenangebot", "answer to the job offer");

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

    /** Whether this event has logged or corrected an offer. */
    public boolean isOffer(EventId event) {
        return first.containsKey(event);
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

    /** @throws RuleViolated if the valid answer to the offer lies before that day */
    public void requireNoAnswerBefore(LocalDate offeredOn, EventId event, String pointer) {
        latestAnswer(event)
                .filter(answer -> answer.answeredOn().isBefore(offeredOn))
                .ifPresent(answer -> {
                    throw new RuleViolated(AFTER_RECORDED_DAY, pointer).about(offeredOn, ANSWER, answer.answeredOn());
                });
    }

    /** The answer recorded last. */
    public Optional<JobOfferAnswered> latestAnswer(EventId event) {
        return answers(event).stream()
                .map(one -> (JobOfferAnswered) one.event())
                .reduce((_, later) -> later);
    }
}
