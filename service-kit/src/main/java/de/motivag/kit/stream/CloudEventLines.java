package de.motivag.kit.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.motivag.events.codec.Members;
import de.motivag.kit.eventstore.EventMessages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Writes an event as a line of JSON. Its attributes need no escaping: ids, wire names, instants and numbers. It is
 * written byte by byte, because a JSON generator would take as long as everything else together.
 */
final class CloudEventLines {
    static final String COLUMNS =
            "id, type, stream, lpad(sequence::text, 10, '0'), organisation, recorded_at, position::text, revision, payload, metadata";
    static final int COUNT = 10;

    private static final int ID = 0;
    private static final int TYPE = 1;
    private static final int STREAM = 2;
    private static final int SEQUENCE = 3;
    private static final int ORGANISATION = 4;
    private static final int TIME = 5;
    private static final int POSITION = 6;
    private static final int REVISION = 7;
    private static final int PAYLOAD = 8;
    private static final int METADATA = 9;

    private static final byte[] BEFORE_ID = ascii("{\"specversion\":\"1.0\",\"id\":\"");
    private static final byte[] BEFORE_TYPE = ascii("\",\"type\":\"");
    private static final byte[] BEFORE_TIME = ascii("\",\"time\":\"");
    private static final byte[] BEFORE_SCHEMA = ascii("\",\"dataschema\":\"urn:motivag:event:");
    private static final byte[] BEFORE_STREAM =
            ascii("\",\"datacontenttype\":\"application/json\",\"partitionkey\":\"");
    private static final byte[] BEFORE_SEQUENCE = ascii("\",\"sequence\":\"");
    private static final byte[] BEFORE_ORGANISATION = ascii("\",\"organisation\":\"");
    private static final byte[] BEFORE_CORRELATION = ascii("\",\"correlationid\":");
    private static final byte[] BEFORE_CAUSATION = ascii(",\"causationid\":");
    private static final byte[] BEFORE_TRACE = ascii(",\"traceparent\":");
    private static final byte[] BEFORE_POSITION = ascii(",\"position\":");
    private static final byte[] BEFORE_DATA = ascii(",\"data\":");
    private static final byte[] END = ascii("}\n");

    private final EventMessages events;
    private final byte[] beforeSubject;

    CloudEventLines(EventMessages events, String service) {
        this.events = events;
        this.beforeSubject = ascii("\",\"source\":\"urn:motivag:" + service + "\",\"subject\":\"");
    }

    void write(CopiedRow row, OutputStream out) throws IOException {
        var publication = events.publication(row.text(TYPE), Integer.parseInt(row.text(REVISION)), row.bytes(PAYLOAD));
        var participant = publication.participant();
        out.write(BEFORE_ID);
        row.writeTo(out, ID);
        out.write(BEFORE_TYPE);
        row.writeTo(out, TYPE);
        out.write(beforeSubject);
        if (participant == null) {
            row.writeTo(out, STREAM);
        } else {
            out.write(ascii(participant.toString()));
        }
        out.write(BEFORE_TIME);
        out.write(ascii(time(row.text(TIME))));
        out.write(BEFORE_SCHEMA);
        row.writeTo(out, TYPE);
        out.write(':');
        out.write(ascii(Integer.toString(publication.revision())));
        out.write(BEFORE_STREAM);
        row.writeTo(out, STREAM);
        out.write(BEFORE_SEQUENCE);
        row.writeTo(out, SEQUENCE);
        out.write(BEFORE_ORGANISATION);
        row.writeTo(out, ORGANISATION);
        var metadata = row.bytes(METADATA);
        member(BEFORE_CORRELATION, "correlation", metadata, out);
        member(BEFORE_CAUSATION, "causation", metadata, out);
        member(BEFORE_TRACE, "traceparent", metadata, out);
        out.write(BEFORE_POSITION);
        row.writeTo(out, POSITION);
        out.write(BEFORE_DATA);
        out.write(publication.json());
        out.write(END);
    }

    /**
     * The time as {@link Instant} formats it and as it is on the topic: with milliseconds only if they are not zero.
     */
    private static String time(String stored) {
        if (stored.length() == "2026-03-31T09:30:00.123Z".length()) {
            return stored.endsWith(".000Z") ? stored.substring(0, stored.length() - 5) + "Z" : stored;
        }
        return Instant.ofEpochMilli(Instant.parse(stored).toEpochMilli()).toString();
    }

    /** Writes a member of the metadata unchanged, including its quotation marks, if it is there. */
    private static void member(byte[] before, String name, byte[] json, OutputStream out) throws IOException {
        for (var members = new Members(json); members.next(); ) {
            if (members.isNamed(name)) {
                out.write(before);
                out.write(json, members.valueBegin(), members.end() - members.valueBegin());
                return;
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
