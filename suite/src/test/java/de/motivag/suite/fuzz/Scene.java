package de.motivag.suite.fuzz;

import java.util.Map;

/**
 * Things that belong together, by the names that paths and bodies have for them.
 *
 * @param entity as a heading of docs/event-model.md
 * @param state as a column of its table
 */
record Scene(String entity, String state, Map<String, String> ids) {
    @Override
    public String toString() {
        return entity + " " + state;
    }
}
