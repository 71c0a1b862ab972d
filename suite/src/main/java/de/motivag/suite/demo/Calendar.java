package de.motivag.suite.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scheduled actions of each day. Actions that concern the same person, group or desk run one after another. */
final class Calendar {
    private final Period period;
    private final Map<LocalDate, Map<Object, List<Runnable>>> days = new HashMap<>();

    Calendar(Period period) {
        this.period = period;
    }

    /** Schedules an action. Actions after the last day are dropped, because nobody has done them yet. */
    void on(LocalDate day, Object whom, Runnable what) {
        if (!day.isAfter(period.last())) {
            days.computeIfAbsent(day, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(whom, _ -> new ArrayList<>())
                    .add(what);
        }
    }

    /** The tasks of a day, one per person, group or desk, in no order. */
    List<Runnable> tasks(LocalDate day) {
        return days.getOrDefault(day, Map.of()).values().stream()
                .map(acts -> (Runnable) () -> acts.forEach(Runnable::run))
                .toList();
    }
}
