package de.motivag.kit.eventstore;

/**
 * The two schemas of one run: no other run ever uses them.
 *
 * @param rebuilt has the new tables until they are live
 * @param replaced has the old tables from then on
 */
record ViewSchemas(String rebuilt, String replaced) {
    static ViewSchemas of(String view, long run) {
        var rebuilt = prefix(view) + run;
        return new ViewSchemas(rebuilt, rebuilt + ":replaced");
    }

    /** No view's name has a colon in it. */
    static String prefix(String view) {
        return "rebuild:" + view + ":";
    }

    static String quoted(String schema) {
        return '"' + schema + '"';
    }
}
