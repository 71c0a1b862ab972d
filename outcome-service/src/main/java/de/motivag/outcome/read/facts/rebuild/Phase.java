package de.motivag.outcome.read.facts.rebuild;

/** Where a rebuild is. */
enum Phase {
    /** The topics are read up to where the live facts are; at full speed by COPY, into tables without keys. */
    LOADING,
    /** What corrections end is closed; keys and indexes are made where there are none yet; statistics. */
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
