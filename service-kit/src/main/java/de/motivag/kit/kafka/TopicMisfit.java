package de.motivag.kit.kafka;

/**
 * A topic does not fit this database: it was deleted and created again, or has lost records. Continuing would skip
 * events unnoticed.
 */
public final class TopicMisfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TopicMisfit(String sentence) {
        super(sentence);
    }
}
