package de.motivag.outcome.read.facts;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Retraction;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts that one event adds, and the older facts of its stream that it ends. They follow from that event alone, so
 * live processing and a rebuild give the same result.
 */
public record FactChanges(List<Fact> facts, List<Ended> ended) {
    /**
     * Facts from older events of the stream that no longer hold.
     *
     * @param subject the subject of the ended facts; null for all subjects
     */
    public record Ended(
            Class<? extends Fact> kind, @Nullable UUID subject) {
        static Ended of(Class<? extends Fact> kind, Id subject) {
            return new Ended(kind, subject.value());
        }
    }

    static final FactChanges NOTHING = new FactChanges(List.of(), List.of());

    /** @param event null if this version does not know its type */
    public static FactChanges by(@Nullable Event event, EventMetadata metadata) {
        return switch (event) {
            case OrganisationEvent e -> OrganisationFacts.changes(e);
            case ReferralEvent e -> ReferralFacts.changes(e, metadata);
            case OfferEvent e -> OfferFacts.changes(e);
            case ParticipationEvent e -> ParticipationFacts.changes(e, metadata);
            case RoadmapEvent e -> RoadmapFacts.changes(e, metadata);
            case AgreementRatingEvent e -> AgreementFacts.changes(e, metadata);
            case AppointmentEvent e -> AppointmentFacts.changes(e, metadata);
            case AftercareEvent e -> AppointmentFacts.changes(e, metadata);
            case HandoverEvent e -> HandoverFacts.changes(e, metadata);
            case DeviceEvent e -> DeviceFacts.changes(e, metadata);
            case WorkBiographyEvent e -> WorkFacts.changes(e, metadata);
            case null, default -> NOTHING;
        };
    }

    static FactChanges facts(Fact... facts) {
        return new FactChanges(List.of(facts), List.of());
    }

    /** Replaces the older facts about the same subject. */
    static FactChanges replacing(Fact fact) {
        return new FactChanges(List.of(fact), List.of(new Ended(fact.getClass(), fact.subject())));
    }

    static FactChanges ended(Class<? extends Fact> kind, UUID subject) {
        return new FactChanges(List.of(), List.of(new Ended(kind, subject)));
    }

    /**
     * Ends the facts of a retracted event. Their subject is the id of that event.
     *
     * @param kinds the kinds of facts that retractable events of the stream state
     */
    static FactChanges retracted(Retraction retraction, Set<Class<? extends Fact>> kinds) {
        return new FactChanges(
                List.of(),
                kinds.stream().map(kind -> Ended.of(kind, retraction.event())).toList());
    }
}
