package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswered;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareEnded;
import de.motivag.events.coaching.AftercareEvent.AftercareEventRetracted;
import de.motivag.events.coaching.AftercareEvent.AftercareOffered;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentBooked;
import de.motivag.events.coaching.AppointmentEvent.AppointmentCancelled;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMissed;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMoved;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.Set;

/** Facts about appointments that were held and about contacts during aftercare. Each has the id of its event. */
final class AppointmentFacts {
    private AppointmentFacts() {}

    static FactChanges changes(AppointmentEvent event, EventMetadata metadata) {
        return switch (event) {
            case AppointmentHeld e ->
                FactChanges.facts(new Fact.Contact(
                        metadata.id(),
                        e.ref().referral(),
                        e.ref().participant(),
                        e.ref().offer(),
                        "APPOINTMENT",
                        true,
                        e.minutes(),
                        e.heldOn()));
            case AppointmentEventRetracted e -> FactChanges.retracted(e, Set.of(Fact.Contact.class));
            case AppointmentBooked _, AppointmentMoved _, AppointmentCancelled _, AppointmentMissed _ ->
                FactChanges.NOTHING;
        };
    }

    static FactChanges changes(AftercareEvent event, EventMetadata metadata) {
        return switch (event) {
            case AftercareContactLogged e ->
                FactChanges.facts(new Fact.Contact(
                        metadata.id(),
                        e.ref().referral(),
                        e.ref().participant(),
                        e.ref().offer(),
                        e.channel().name(),
                        e.reached() && e.channel() != AftercareChannel.MAIL,
                        e.minutes(),
                        e.heldOn()));
            case AftercareEventRetracted e -> FactChanges.retracted(e, Set.of(Fact.Contact.class));
            case AftercareOffered _, AftercareAnswered _, AftercareEnded _ -> FactChanges.NOTHING;
        };
    }
}
