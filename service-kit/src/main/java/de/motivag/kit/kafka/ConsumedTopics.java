package de.motivag.kit.kafka;

/** The topics that this service reads. */
public interface ConsumedTopics {
    /**
     * Stops each consumer of which a topic was made anew while it ran. Kafka's client would go on in the new topic at the
     * offset where it stood in the old one.
     */
    void stopConsumersOfNewTopics();
}
