package de.motivag.suite.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The ids that the demo's staff need again. */
record Notes(
        Map<OfferOf, UUID> offers,
        Map<String, List<UUID>> teams,
        Map<Person, UUID> participants,
        Map<Person, UUID> referrals,
        Map<Person, UUID> secondReferrals,
        Map<Course, UUID> groups) {
    /** An offer of one organisation. */
    record OfferOf(String organisation, Course.Offer offer) {}

    Notes() {
        this(
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }

    /** The person of the script; empty for a participant that somebody has registered at the desk meanwhile. */
    Optional<Person> person(UUID participant) {
        return participants.entrySet().stream()
                .filter(noted -> noted.getValue().equals(participant))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static <K, V> V known(Map<K, V> noted, K key) {
        var value = noted.get(key);
        if (value == null) {
            throw new IllegalStateException("the script uses " + key + " too early");
        }
        return value;
    }
}
