package de.motivag.suite.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens on which day. What concerns the same person, group or desk happens one after another. */
final class Calendar {
    private final Map<LocalDate, Map<Object, List<Runnable>>> days = new HashMap<>();

    /** Nothing happens after the last day. */
    void on(LocalDate day, Object whom, Runnable what) {
        if (!day.isAfter(Workdays.LAST)) {
            days.computeIfAbsent(day, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(whom, _ -> new ArrayList<>())
                    .add(what);
        }
    }

    /** One for each whom it concerns, in no order. */
    List<Runnable> tasks(LocalDate day) {
        return days.getOrDefault(day, Map.of()).values().stream()
                .map(acts -> (Runnable) () -> acts.forEach(Runnable::run))
                .toList();
    }
}
