package de.motivag.kit.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.StoredEvents;
import de.motivag.kit.wall.Transactions;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the events of one organisation as CloudEvents 1.0 in structured mode, one a line, with the same attributes and
 * the same bytes of data as on the topic.
 *
 * <p>Reads slice by slice, each in a short transaction: a slow reader holds neither a connection nor more than one slice.
 */
final class EventStream {
    /** Numbers, not events: whatever is asked for, a slice is read in milliseconds. */
    private static final int WINDOW = 5_000;

    private static final int MOST_BYTES = 4 << 20;
    private static final int FETCH = 500;

    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().rootValueSeparator("\n").build())
            .build();

    private final JdbcClient database;
    private final StoredEvents events;
    private final Transactions transactions;
    private final String source;

    EventStream(JdbcClient database, StoredEvents events, Transactions transactions, String service) {
        this.database = database;
        this.events = events;
        this.transactions = transactions;
        this.source = "/" + service;
    }

    /** @param reached the number up to which everything that was asked for has been read */
    record Slice(byte[] lines, long reached) {}

    Slice next(Asked asked, OrganisationId organisation, long after, long horizon) {
        var end = Math.min(horizon, after + WINDOW);
        return transactions.within(
                organisation,
                () -> database.sql("""
                        select position, id, type, stream, sequence, revision, recorded_at, payload, metadata
                        from domain_event
                        where organisation = :organisation and position > :after and position <= :end
                        %s%s%s order by position""".formatted(
                                        asked.types().isEmpty() ? "" : " and type = any (:types)",
                                        asked.from() == null ? "" : " and recorded_at::timestamptz >= :from",
                                        asked.before() == null ? "" : " and recorded_at::timestamptz < :before"))
                        .withFetchSize(FETCH)
                        .param("organisation", organisation.value())
                        .param("after", after)
                        .param("end", end)
                        .param("types", asked.types().toArray(String[]::new))
                        .param("from", utc(asked.from()))
                        .param("before", utc(asked.before()))
                        .query(rows -> {
                            return slice(rows, organisation, end);
                        }));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private Slice slice(ResultSet rows, OrganisationId organisation, long end) throws SQLException {
        var lines = new ByteArrayOutputStream(1 << 20);
        var reached = end;
        try (var out = JSON.createGenerator(lines)) {
            while (rows.next()) {
                write(rows, organisation, out);
                if (lines.size() >= MOST_BYTES) {
                    reached = rows.getLong(1);
                    break;
                }
            }
        }
        if (lines.size() > 0) {
            lines.write('\n');
        }
        return new Slice(lines.toByteArray(), reached);
    }

    private void write(ResultSet row, OrganisationId organisation, JsonGenerator out) throws SQLException {
        var type = row.getString(3);
        var stream = row.getString(4);
        var publication = events.publication(type, Integer.parseInt(row.getString(6)), row.getBytes(8));
        var person = publication.participant();
        out.writeStartObject();
        out.writeStringProperty("specversion", "1.0");
        out.writeStringProperty("id", row.getString(2));
        out.writeStringProperty("type", type);
        out.writeStringProperty("source", source);
        out.writeStringProperty("subject", person == null ? stream : person.toString());
        out.writeStringProperty("time", time(row.getString(7)));
        out.writeStringProperty("dataschema", "urn:motivag:event:" + type + ":" + publication.revision());
        out.writeStringProperty("datacontenttype", "application/json");
        out.writeStringProperty("partitionkey", stream);
        out.writeNumberProperty("sequence", row.getLong(5));
        out.writeStringProperty("organisation", organisation.value());
        causes(row.getBytes(9), out);
        out.writeNumberProperty("position", row.getLong(1));
        out.writeName("data");
        out.writeRawValue(new String(publication.json(), UTF_8));
        out.writeEndObject();
    }

    /** As {@link Instant} writes it; so it is on the topic. */
    private static String time(String stored) {
        return Instant.ofEpochMilli(Instant.parse(stored).toEpochMilli()).toString();
    }

    /** The two of the metadata that are published. */
    private static void causes(byte[] metadata, JsonGenerator out) {
        String correlation = null;
        String causation = null;
        try (var in = JSON.createParser(metadata)) {
            in.nextToken();
            for (var name = in.nextName(); name != null; name = in.nextName()) {
                in.nextToken();
                switch (name) {
                    case "correlation" -> correlation = in.getString();
                    case "causation" -> causation = in.getString();
                    default -> in.skipChildren();
                }
            }
        }
        out.writeStringProperty("correlationid", Objects.requireNonNull(correlation));
        out.writeStringProperty("causationid", Objects.requireNonNull(causation));
    }
}
