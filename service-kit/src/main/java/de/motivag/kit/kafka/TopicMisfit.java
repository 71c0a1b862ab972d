package de.motivag.kit.kafka;

/**
 * A topic is not the one that this database was used with: it was made anew, or has lost records. To go on would pass over
 * events without anybody noticing.
 */
public final class TopicMisfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TopicMisfit(String sentence) {
        super(sentence);
    }
}
