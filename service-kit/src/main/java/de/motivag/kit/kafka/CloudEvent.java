package de.motivag.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The headers of an event on a topic: CloudEvents 1.0, Kafka protocol binding, binary content mode. */
final class CloudEvent {
    private static final String SCHEMA = "urn:motivag:event:%s:%d";

    private CloudEvent() {}

    /** A record that lacks a required attribute of an event, or contains it in an unreadable form. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String header) {
            super(header + " is missing or broken");
        }
    }

    /** @param position the event's number in its store; null if unknown */
    static Headers headers(
            EventMetadata metadata, int revision, String service, UUID subject, @Nullable Long position) {
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", metadata.id().toString());
        put(headers, "ce_type", metadata.type());
        put(headers, "ce_source", "urn:motivag:" + service);
        put(headers, "ce_subject", subject.toString());
        put(headers, "ce_time", metadata.at().toString());
        put(headers, "ce_dataschema", SCHEMA.formatted(metadata.type(), revision));
        put(headers, "content-type", "application/json");
        put(headers, "ce_sequence", sequence(metadata.sequence()));
        put(headers, "ce_organisation", metadata.organisation().value());
        put(headers, "ce_correlationid", metadata.correlation());
        put(headers, "ce_causationid", metadata.causation());
        if (metadata.traceparent() != null) {
            put(headers, "ce_traceparent", metadata.traceparent());
        }
        if (position != null) {
            put(headers, "ce_position", position.toString());
        }
        return headers;
    }

    /** Headers of a published mark, which belongs to no stream, organisation or person. */
    static Headers publishedUpTo(UUID id, Instant time, String service) {
        var headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id.toString());
        put(headers, "ce_type", service + PublishedMark.TYPE);
        put(headers, "ce_source", "urn:motivag:" + service);
        put(headers, "ce_time", time.toString());
        put(headers, "content-type", "application/json");
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    static String text(Headers headers, String name) {
        var text = textIfThere(headers, name);
        if (text == null) {
            throw new Broken(name);
        }
        return text;
    }

    static @Nullable String textIfThere(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static @Nullable OrganisationId organisationIfReadable(Headers headers) {
        try {
            return new OrganisationId(text(headers, "ce_organisation"));
        } catch (IllegalArgumentException | Broken e) {
            return null;
        }
    }

    /** Of fixed width, because the sequence extension of CloudEvents is compared as text. */
    private static String sequence(long number) {
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }

    static long sequence(Headers headers) {
        try {
            return Long.parseLong(text(headers, "ce_sequence"));
        } catch (NumberFormatException e) {
            throw new Broken("ce_sequence");
        }
    }

    /** @return null if the record has no position */
    static @Nullable Long position(Headers headers) {
        try {
            return headers.lastHeader("ce_position") == null ? null : Long.valueOf(text(headers, "ce_position"));
        } catch (NumberFormatException e) {
            throw new Broken("ce_position");
        }
    }

    static int revision(Headers headers) {
        var schema = text(headers, "ce_dataschema");
        try {
            return Integer.parseInt(schema.substring(schema.lastIndexOf(':') + 1));
        } catch (NumberFormatException e) {
            throw new Broken("ce_dataschema");
        }
    }

    /** Truncates times to the precision of the database, because each writer would round them differently. */
    static EventMetadata recorded(String key, Headers headers) {
        try {
            return new EventMetadata(
                    UUID.fromString(text(headers, "ce_id")),
                    text(headers, "ce_type"),
                    UUID.fromString(key),
                    sequence(headers),
                    Instant.parse(text(headers, "ce_time")).truncatedTo(ChronoUnit.MICROS),
                    new OrganisationId(text(headers, "ce_organisation")),
                    null,
                    text(headers, "ce_correlationid"),
                    text(headers, "ce_causationid"),
                    textIfThere(headers, "ce_traceparent"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Broken("a ce_ header");
        }
    }
}
