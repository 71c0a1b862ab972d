package de.motivag.desk.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job offer to a person, with the answer recorded last.
 *
 * @param made the event that made or corrected the offer last
 * @param answer the event of the answer, or null
 */
public record JobOffer(Recorded made, @Nullable Recorded answer) {

    /**
     * The job offers among these events, the latest first.
     *
     * @param history the earliest event first
     */
    static List<JobOffer> of(Collection<Recorded> history) {
        var retracted = Recorded.retracted(history);
        var offers = new LinkedHashMap<String, JobOffer>();
        for (var event : history) {
            if (retracted.contains(event.id())) {
                continue;
            }
            if (event.type().equals(Recorded.JOB_OFFER)) {
                var first = event.value("first").isEmpty() ? event.id() : event.value("first");
                var before = offers.get(first);
                offers.put(first, new JobOffer(event, before == null ? null : before.answer));
            } else if (event.type().equals(Recorded.ANSWER)) {
                offers.computeIfPresent(event.value("jobOffer"), (_, offer) -> new JobOffer(offer.made, event));
            }
        }
        return new ArrayList<>(offers.values()).reversed();
    }
}
