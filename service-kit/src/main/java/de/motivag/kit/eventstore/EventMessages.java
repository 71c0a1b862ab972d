package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import de.motivag.events.OrganisationId;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.codec.Publication;
import de.motivag.events.codec.Sealing;
import de.motivag.kit.vault.Vault;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Converts between an event with its metadata and the message that Axon stores. */
public final class EventMessages {
    private static final String TRACE = "traceparent";

    private final EventCodec codec;
    private final Vault vault;

    EventMessages(EventCodec codec, Vault vault) {
        this.codec = codec;
        this.vault = vault;
    }

    DomainEventMessage<WireEvent> message(Event event, String entity, EventMetadata recorded, CommandContext context) {
        var type = event.getClass().asSubclass(Event.class);
        var sealing = vault.sealing(recorded.organisation(), recorded.stream(), recorded.type(), event.participant());
        var wire = new WireEvent(recorded.type(), EventTypes.revision(type), codec.store(event, sealing), event);
        var metadata = MetaData.from(Map.of(
                "organisation",
                recorded.organisation().value(),
                "actor",
                String.valueOf(recorded.actor()),
                "role",
                context.role(),
                "command",
                context.command().toString(),
                "correlation",
                recorded.correlation(),
                "causation",
                recorded.causation(),
                TRACE,
                context.trace().toString()));
        return new GenericDomainEventMessage<>(
                entity,
                recorded.stream().toString(),
                recorded.sequence(),
                wire,
                metadata,
                recorded.id().toString(),
                recorded.at());
    }

    public EventMetadata recorded(DomainEventMessage<?> message) {
        var metadata = message.getMetaData();
        return new EventMetadata(
                UUID.fromString(message.getIdentifier()),
                wire(message).type(),
                UUID.fromString(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                Instant.ofEpochMilli(message.getTimestamp().toEpochMilli()),
                new OrganisationId(text(metadata, "organisation")),
                text(metadata, "actor"),
                text(metadata, "correlation"),
                text(metadata, "causation"),
                (String) metadata.get(TRACE));
    }

    private static String text(MetaData metadata, String key) {
        return (String) Objects.requireNonNull(metadata.get(key), key);
    }

    /** The event with its confidential values decrypted. */
    public Event opened(DomainEventMessage<?> message) {
        return opened(message, new OrganisationId(text(message.getMetaData(), "organisation")));
    }

    /** As above, for a known organisation. Skips parsing the metadata, which is as long as the event itself. */
    Event opened(DomainEventMessage<?> message, OrganisationId organisation) {
        var wire = wire(message);
        if (wire.event() != null) {
            return wire.event();
        }
        // The key is named in the sealed value itself, so the person need not be known.
        return read(
                wire,
                vault.sealing(organisation, UUID.fromString(message.getAggregateIdentifier()), wire.type(), null));
    }

    /** As above, reading the columns of {@code domain_event}. */
    public Event opened(OrganisationId organisation, UUID stream, String type, int revision, byte[] stored) {
        return read(new WireEvent(type, revision, stored, null), vault.sealing(organisation, stream, type, null));
    }

    /** As JSON for a reader who may see the confidential values: those that can be opened are there. */
    public JsonNode readable(Event event) {
        return codec.readable(event);
    }

    /** The event without confidential values, as it is published. */
    public OutgoingEvent outgoing(DomainEventMessage<?> message) {
        var recorded = recorded(message);
        var wire = wire(message);
        var publication = publication(wire.type(), wire.revision(), wire.json());
        var person = publication.participant();
        return new OutgoingEvent(
                recorded,
                publication.revision(),
                person == null ? recorded.stream() : person,
                publication.json(),
                NumberedEvent.of(message));
    }

    /** The event as it is on a topic: its stored-only parts are withheld. */
    public Event published(String type, int revision, byte[] json) {
        return read(new WireEvent(type, revision, json, null), null);
    }

    /** As above, reading the columns of {@code domain_event}. */
    public Publication publication(String type, int revision, byte[] stored) {
        return codec.publication(type, revision, stored).orElseThrow(() -> newer(type));
    }

    private static IllegalStateException newer(String type) {
        return new IllegalStateException("stored by a newer version: " + type);
    }

    private Event read(WireEvent wire, @Nullable Sealing opening) {
        return codec.read(wire.type(), wire.revision(), wire.json(), opening).orElseThrow(() -> newer(wire.type()));
    }

    private static WireEvent wire(DomainEventMessage<?> message) {
        return (WireEvent) message.getPayload();
    }
}
