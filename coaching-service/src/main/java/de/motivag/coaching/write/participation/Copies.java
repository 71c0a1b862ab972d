package de.motivag.coaching.write.participation;

import java.util.HashMap;
import java.util.Map;

/** Immutable copies of maps. */
final class Copies {
    private Copies() {}

    static <K, V> Map<K, V> with(Map<K, V> before, K key, V value) {
        var more = new HashMap<>(before);
        more.put(key, value);
        return Map.copyOf(more);
    }

    static <K, V> Map<K, V> without(Map<K, V> before, K key) {
        var fewer = new HashMap<>(before);
        fewer.remove(key);
        return Map.copyOf(fewer);
    }
}
