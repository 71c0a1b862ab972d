package de.motivag.outcome.read.facts.rebuild;

/** Where a rebuild is. */
enum Phase {
    /** Rows are copied into tables without keys, up to where the live facts are. */
    LOADING,
    /** What corrections end is closed; keys and indexes are made. */
    FINISHING,
    /** Follows the live facts by their own writer. */
    CATCHING_UP,
    /** Is held against the live facts at the same positions. */
    CHECKING,
    /** Takes their place. */
    SWITCHING,
    /** Has taken their place; the old ones go as soon as nobody reads them. */
    CLEARING,
    DONE,
    /** Is not what the live facts are, and has not taken their place. */
    DIFFERS,
    FAILED,
    ABORTED;

    boolean isRunning() {
        return compareTo(DONE) < 0;
    }
}
