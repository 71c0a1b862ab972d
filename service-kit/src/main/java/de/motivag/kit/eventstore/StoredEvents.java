package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import de.motivag.events.OrganisationId;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.vault.Vault;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Between an event with what is recorded of it, and the message that Axon stores. */
public final class StoredEvents {
    private final EventCodec codec;
    private final Vault vault;

    StoredEvents(EventCodec codec, Vault vault) {
        this.codec = codec;
        this.vault = vault;
    }

    DomainEventMessage<Wire> message(Event event, String entity, Recorded recorded, String role) {
        var type = event.getClass().asSubclass(Event.class);
        var sealing = vault.sealing(recorded.organisation(), recorded.stream(), recorded.type(), event.participant());
        var wire = new Wire(recorded.type(), EventTypes.revision(type), codec.store(event, sealing), event);
        var metadata = MetaData.from(Map.of(
                "organisation", recorded.organisation().value(),
                "actor", String.valueOf(recorded.actor()),
                "role", role,
                "correlation", recorded.correlation(),
                "causation", recorded.causation()));
        return new GenericDomainEventMessage<>(
                entity,
                recorded.stream().toString(),
                recorded.sequence(),
                wire,
                metadata,
                recorded.id().toString(),
                recorded.at());
    }

    public Recorded recorded(DomainEventMessage<?> message) {
        var metadata = message.getMetaData();
        return new Recorded(
                UUID.fromString(message.getIdentifier()),
                wire(message).type(),
                UUID.fromString(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                Instant.ofEpochMilli(message.getTimestamp().toEpochMilli()),
                new OrganisationId((String) metadata.get("organisation")),
                (String) metadata.get("actor"),
                (String) metadata.get("correlation"),
                (String) metadata.get("causation"));
    }

    /** With its confidential values opened. */
    public Event opened(DomainEventMessage<?> message) {
        var event = wire(message).event();
        return event != null ? event : read(message, true);
    }

    /** As anybody may read it: the form in which it is published. */
    public byte[] published(DomainEventMessage<?> message) {
        var event = wire(message).event();
        return codec.publish(event != null ? event : read(message, false));
    }

    private Event read(DomainEventMessage<?> message, boolean open) {
        var recorded = recorded(message);
        var wire = wire(message);
        return codec.read(wire.type(), wire.revision(), wire.json(), open ? opening(recorded) : null)
                .orElseThrow(() -> new IllegalStateException("stored by a newer version: " + wire.type()));
    }

    /** The key is named in the sealed value itself, so the person need not be known. */
    private de.motivag.events.codec.@Nullable Sealing opening(Recorded recorded) {
        return vault.sealing(recorded.organisation(), recorded.stream(), recorded.type(), null);
    }

    private static Wire wire(DomainEventMessage<?> message) {
        return (Wire) message.getPayload();
    }
}
