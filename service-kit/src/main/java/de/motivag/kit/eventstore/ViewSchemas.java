package de.motivag.kit.eventstore;

/**
 * The two schemas of one run; no other run uses them.
 *
 * @param rebuilt schema of the new tables until they are live
 * @param replaced schema of the old tables from then on
 */
record ViewSchemas(String rebuilt, String replaced) {
    static ViewSchemas of(String view, long run) {
        var rebuilt = prefix(view) + run;
        return new ViewSchemas(rebuilt, rebuilt + ":replaced");
    }

    /** The common prefix of a view's schemas. It is unambiguous because no view's name contains a colon. */
    static String prefix(String view) {
        return "rebuild:" + view + ":";
    }

    static String quoted(String schema) {
        return '"' + schema + '"';
    }
}
