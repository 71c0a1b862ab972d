package de.motivag.kit.recovery;

import de.motivag.kit.recovery.Difference.Missing;

/**
 * The store lacks events of its topic, because it was set back to an earlier time. The message lists them and explains
 * the recovery.
 */
public final class StoreBehindTopic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    StoreBehindTopic(String service, String topic, Difference difference) {
        super(words(service, topic, difference));
        this.code = difference.code();
    }

    /** The code by which operations confirm that this store is to be brought up to its topic. */
    public String code() {
        return code;
    }

    private static String words(String service, String topic, Difference difference) {
        var displaced = difference.displaced().size();
        return """
                The store of %1$s is behind its topic %2$s; it was set back to an earlier time. Nothing is served or published.
                  Missing in the store: %3$d events of %4$d streams, recorded from %5$s to %6$s.
                    first: %7$s
                    last:  %8$s%9$s
                  Preferably restore the database to a later moment, and start again.
                  Otherwise bring the store up to its topic: start once with MOTIVAG_RECOVERY=%10$s (./start --recovery=%10$s).
                  Names, free text and other parts that are never published stay withheld. See docs/operations.md, "A store that is behind its topic".""".formatted(
                        service,
                        topic,
                        difference.missing().size(),
                        difference.streams(),
                        difference.first().at(),
                        difference.last().at(),
                        words(difference.first()),
                        words(difference.last()),
                        displaced == 0
                                ? ""
                                : "\n  %d other events of the store have their sequences and would be set aside."
                                        .formatted(displaced),
                        difference.code());
    }

    private static String words(Missing missing) {
        var recorded = missing.event().recorded();
        return "%s %s, stream %s, sequence %d, of %s"
                .formatted(
                        recorded.type(),
                        recorded.id(),
                        recorded.stream(),
                        recorded.sequence(),
                        recorded.organisation().value());
    }
}
