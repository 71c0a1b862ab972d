package de.motivag.kit.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.kit.kafka.PublishedEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events on the topic that the store lacks.
 *
 * @param missing events for which the store has no event, or one that the topic has later or not at all
 * @param voids events after another one of the same stream and sequence on the topic; the store rightly lacks them
 */
record Difference(List<Missing> missing, List<PublishedEvent> voids) {
    /**
     * @param event without its content
     * @param displaces the event of the store with the same stream and sequence, if there is one
     */
    record Missing(PublishedEvent event, @Nullable UUID displaces) {
        UUID id() {
            return event.recorded().id();
        }

        Instant at() {
            return event.recorded().at();
        }
    }

    /** The position of an event in its stream. */
    record StreamPosition(UUID stream, long sequence) {
        static StreamPosition of(PublishedEvent event) {
            return new StreamPosition(
                    event.recorded().stream(), event.recorded().sequence());
        }
    }

    boolean isStoreBehind() {
        return !missing.isEmpty();
    }

    /** A code of exactly this difference, so that a confirmation is valid for no other one. */
    String code() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            missing.stream()
                    .map(event -> event.id() + " " + event.displaces())
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(UTF_8)));
            return missing.size() + "-" + HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<UUID> displaced() {
        return missing.stream()
                .flatMap(event -> Stream.ofNullable(event.displaces()))
                .toList();
    }

    long streams() {
        return missing.stream()
                .map(event -> event.event().recorded().stream())
                .distinct()
                .count();
    }

    Missing first() {
        return missing.stream().min(Comparator.comparing(Missing::at)).orElseThrow();
    }

    Missing last() {
        return missing.stream().max(Comparator.comparing(Missing::at)).orElseThrow();
    }
}
