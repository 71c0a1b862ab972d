package de.motivag.coaching.write.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Immutable copies of maps and lists. */
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

    static <V> List<V> with(List<V> before, V value) {
        var more = new ArrayList<>(before);
        more.add(value);
        return List.copyOf(more);
    }

    /** Leaves out the value once, even if it occurs several times. */
    static <V> List<V> without(List<V> before, V value) {
        var fewer = new ArrayList<>(before);
        fewer.remove(value);
        return List.copyOf(fewer);
    }
}
