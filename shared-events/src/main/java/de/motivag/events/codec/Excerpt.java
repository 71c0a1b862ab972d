package de.motivag.events.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Removes unpublished properties from an event's stored JSON without binding it. Relay and streams process millions of
 * events, and the bytes between the removed parts stay unchanged.
 *
 * @param storedOnly names of the event's properties that are never published
 * @param aboutPerson whether it may have a participant
 */
record Excerpt(List<String> storedOnly, boolean aboutPerson) {
    private static final String PARTICIPANT = "participant";
    private static final int UUID_IN_QUOTES = 38;

    static Excerpt of(Class<? extends Event> type) {
        try {
            return new Excerpt(
                    Arrays.stream(type.getRecordComponents())
                            .filter(Excerpt::isStoredOnly)
                            .map(RecordComponent::getName)
                            .toList(),
                    type.getMethod(PARTICIPANT).getDeclaringClass() != Event.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isStoredOnly(RecordComponent component) {
        return component.getType() == Confidential.class || component.getType() == Internal.class;
    }

    /** @throws IllegalArgumentException if it is no JSON object, or the participant is neither an id nor null */
    Publication of(byte[] stored, int revision) {
        UUID participant = null;
        var kept = new byte[stored.length];
        var length = 0;
        for (var members = new Members(stored); members.next(); ) {
            if (isStoredOnly(members)) {
                continue;
            }
            kept[length] = (byte) (length == 0 ? '{' : ',');
            length++;
            var size = members.end() - members.begin();
            System.arraycopy(stored, members.begin(), kept, length, size);
            length += size;
            if (aboutPerson && members.isNamed(PARTICIPANT)) {
                participant = participant(stored, members);
            }
        }
        if (length == 0) {
            kept[length++] = '{';
        }
        kept[length++] = '}';
        return new Publication(revision, participant, Arrays.copyOf(kept, length));
    }

    private boolean isStoredOnly(Members members) {
        for (var name : storedOnly) {
            if (members.isNamed(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable UUID participant(byte[] stored, Members members) {
        if (stored[members.valueBegin()] == 'n') {
            return null;
        }
        if (members.end() - members.valueBegin() != UUID_IN_QUOTES) {
            throw new IllegalArgumentException("the participant is neither an id nor null");
        }
        return UUID.fromString(new String(stored, members.valueBegin() + 1, UUID_IN_QUOTES - 2, ISO_8859_1));
    }
}
