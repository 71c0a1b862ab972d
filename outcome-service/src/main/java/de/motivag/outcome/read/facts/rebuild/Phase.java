package de.motivag.outcome.read.facts.rebuild;

/** The phase of a rebuild. */
enum Phase {
    /** Reads the topics up to the positions of the live facts; at full speed by COPY into tables without keys. */
    LOADING,
    /** Closes the facts that corrections end, creates missing keys and indexes, and collects statistics. */
    FINISHING,
    /** Follows the live facts with their own writer. */
    CATCHING_UP,
    /** Compares the copy with the live facts at the same positions. */
    CHECKING,
    /** Replaces the live facts by the copy. */
    SWITCHING,
    /** The copy is live. The old facts are dropped as soon as no transaction reads them. */
    CLEARING,
    DONE,
    /** The copy differs from the live facts and did not replace them. */
    DIFFERS,
    FAILED,
    ABORTED;

    boolean isRunning() {
        return compareTo(DONE) < 0;
    }
}
