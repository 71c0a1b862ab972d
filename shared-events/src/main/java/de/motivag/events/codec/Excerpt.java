package de.motivag.events.codec;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts what is stored only out of an event's stored JSON, without binding it: relay and streams pass on millions, and the
 * bytes between the cuts are the same wherever they go.
 *
 * @param storedOnly names of the event's properties that are never published
 * @param aboutPerson whether it has a participant
 */
record Excerpt(Set<String> storedOnly, boolean aboutPerson) {
    private static final String PARTICIPANT = "participant";

    static Excerpt of(Class<? extends Event> type) {
        try {
            return new Excerpt(
                    Arrays.stream(type.getRecordComponents())
                            .filter(Excerpt::isStoredOnly)
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet()),
                    type.getMethod(PARTICIPANT).getDeclaringClass() != Event.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isStoredOnly(RecordComponent component) {
        return component.getType() == Confidential.class || component.getType() == Internal.class;
    }

    Publication of(byte[] stored, int revision, JsonMapper mapper) {
        if (storedOnly.isEmpty() && !aboutPerson) {
            return new Publication(revision, null, stored);
        }
        var kept = new byte[stored.length];
        var length = 0;
        UUID participant = null;
        try (var in = mapper.createParser(stored)) {
            in.nextToken();
            // Each piece reaches from one property's name to the next; the first one is the opening brace.
            var begin = 0;
            var isKept = true;
            for (var name = in.nextName(); name != null; name = in.nextName()) {
                var end = (int) in.currentTokenLocation().getByteOffset();
                length = isKept ? append(kept, length, stored, begin, end) : length;
                begin = end;
                isKept = !storedOnly.contains(name);
                in.nextToken();
                if (isKept && aboutPerson && participant == null) {
                    participant = participant(in, name);
                }
                in.skipChildren();
            }
            if (in.currentToken() != JsonToken.END_OBJECT) {
                throw new IllegalArgumentException("no JSON object");
            }
            length = isKept
                    ? append(kept, length, stored, begin, stored.length)
                    : append(
                            kept,
                            kept[length - 1] == ',' ? length - 1 : length,
                            stored,
                            stored.length - 1,
                            stored.length);
        }
        return new Publication(revision, participant, Arrays.copyOf(kept, length));
    }

    private static int append(byte[] to, int length, byte[] from, int begin, int end) {
        System.arraycopy(from, begin, to, length, end - begin);
        return length + end - begin;
    }

    /** Stands in the event itself, or in the first of its parts. */
    private static @Nullable UUID participant(JsonParser in, String name) {
        if (name.equals(PARTICIPANT)) {
            return UUID.fromString(in.getString());
        }
        if (!in.isExpectedStartObjectToken()) {
            return null;
        }
        UUID found = null;
        for (var part = in.nextName(); part != null; part = in.nextName()) {
            in.nextToken();
            if (part.equals(PARTICIPANT)) {
                found = UUID.fromString(in.getString());
            }
            in.skipChildren();
        }
        return found;
    }
}
