package de.motivag.suite.recount;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.motivag.events.Event;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.outcome.WorkBiographyEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recounts attendance, ends and work from the facts that people have recorded. Derived events (completed, entered,
 * ended, evaluated) are ignored.
 */
public final class Recount {
    private record Version(OfferId offer, int version) {}

    private final Map<ParticipationId, Participation> participations;
    private final Map<ParticipantId, Biography> biographies;

    private Recount(Map<ParticipationId, Participation> participations, Map<ParticipantId, Biography> biographies) {
        this.participations = participations;
        this.biographies = biographies;
    }

    /** @param events events of one organisation; in order within each stream */
    public static Recount of(Collection<? extends Event> events) {
        var required = required(events);
        var participations = streams(events, ParticipationEvent.class).values().stream()
                .filter(stream -> stream.stream().anyMatch(PlacementAccepted.class::isInstance))
                .map(stream -> Participation.of(stream, (offer, version) -> required.get(new Version(offer, version))))
                .collect(toMap(Participation::id, participation -> participation));
        var biographies = streams(events, WorkBiographyEvent.class).values().stream()
                .map(Biography::of)
                .collect(toMap(Biography::participant, biography -> biography));
        return new Recount(participations, biographies);
    }

    private static Map<Version, List<OfferModule>> required(Collection<? extends Event> events) {
        var required = new HashMap<Version, List<OfferModule>>();
        for (var event : events) {
            if (event instanceof OfferDefined defined) {
                required.put(new Version(defined.offer(), defined.version()), defined.modules());
            }
            if (event instanceof OfferRevised revised) {
                required.put(new Version(revised.offer(), revised.version()), revised.modules());
            }
        }
        return required;
    }

    private static <E extends Event> List<E> of(Collection<? extends Event> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <E extends Event> Map<?, List<E>> streams(Collection<? extends Event> events, Class<E> kind) {
        return of(events, kind).stream().collect(groupingBy(Event::stream));
    }

    public Collection<Participation> participations() {
        return participations.values();
    }

    public Biography biography(ParticipantId participant) {
        return biographies.getOrDefault(participant, Biography.empty(participant));
    }
}
