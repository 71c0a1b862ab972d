package de.motivag.events.codec;

import de.motivag.events.Event;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.WaitingListEvent;
import de.motivag.events.device.CatalogueEvent;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.ReportEvent;
import de.motivag.events.outcome.WorkBiographyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All event types by wire name: the service, a dot and the record's name, as in {@code enrolment.ReferralRouted}. A
 * wire name never changes, even if the Java class moves.
 */
public final class EventTypes {
    /** The sealed interfaces, one per stream, whose records are the events. */
    public static final List<Class<? extends Event>> STREAMS = List.of(
            OrganisationEvent.class,
            ParticipantEvent.class,
            ReferralEvent.class,
            de.motivag.events.enrolment.DeputyshipEvent.class,
            NetworkContactEvent.class,
            OfferEvent.class,
            GroupEvent.class,
            WaitingListEvent.class,
            ParticipationEvent.class,
            RoadmapEvent.class,
            AgreementRatingEvent.class,
            AppointmentEvent.class,
            AftercareEvent.class,
            HandoverEvent.class,
            de.motivag.events.coaching.DeputyshipEvent.class,
            CalendarLinkEvent.class,
            de.motivag.events.coaching.ErasureAnswerEvent.class,
            CatalogueEvent.class,
            DeviceEvent.class,
            LoanRequestEvent.class,
            de.motivag.events.device.ErasureAnswerEvent.class,
            WorkBiographyEvent.class,
            OutcomeCaseEvent.class,
            ReportEvent.class,
            de.motivag.events.outcome.ErasureAnswerEvent.class);

    private static final Map<String, Class<? extends Event>> BY_NAME = STREAMS.stream()
            .flatMap(EventTypes::events)
            .collect(Collectors.toMap(EventTypes::name, Function.identity()));

    private EventTypes() {}

    private static Stream<Class<? extends Event>> events(Class<? extends Event> stream) {
        return Arrays.stream(stream.getPermittedSubclasses()).map(type -> type.asSubclass(Event.class));
    }

    public static String name(Class<? extends Event> type) {
        var folder = type.getPackageName();
        return folder.substring(folder.lastIndexOf('.') + 1) + "." + type.getSimpleName();
    }

    public static int revision(Class<? extends Event> type) {
        var revision = type.getAnnotation(Revision.class);
        return revision == null ? 1 : revision.value();
    }

    public static Optional<Class<? extends Event>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All wire names with their records. */
    public static Map<String, Class<? extends Event>> all() {
        return BY_NAME;
    }
}
