package de.motivag.suite.fuzz;

import java.util.Map;

/**
 * Related entities by their names in paths and bodies.
 *
 * @param entity heading of docs/event-model.md
 * @param state column of the entity's table
 */
record Scene(String entity, String state, Map<String, String> ids) {
    @Override
    public String toString() {
        return entity + " " + state;
    }
}
