package de.motivag.kit.eventstore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * An event with its own number, because its token contains only the highest number so far. Axon's message keeps only
 * the metadata of the event, so the number is passed there.
 */
final class NumberedEvent extends TrackedDomainEventData<byte[]> {
    private static final String METADATA = "position";

    final long number;

    NumberedEvent(TrackingToken token, DomainEventData<byte[]> event, long number) {
        super(token, event);
        this.number = number;
    }

    /** @return null if the message was not read in the order of numbers */
    static @Nullable Long of(DomainEventMessage<?> message) {
        return message.getMetaData().get(METADATA) instanceof String number ? Long.valueOf(number) : null;
    }

    /**
     * The metadata with the number as their first member. It is inserted as bytes, because relays process millions of
     * events.
     */
    static byte[] with(long number, byte[] metadata) {
        var first = ("{\"" + METADATA + "\":\"" + number + (metadata.length > 2 ? "\"," : "\"")).getBytes(US_ASCII);
        var spliced = Arrays.copyOf(first, first.length + metadata.length - 1);
        System.arraycopy(metadata, 1, spliced, first.length, metadata.length - 1);
        return spliced;
    }
}
