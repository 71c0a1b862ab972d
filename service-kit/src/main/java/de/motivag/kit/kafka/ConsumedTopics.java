package de.motivag.kit.kafka;

/** The topics that this service reads. */
public interface ConsumedTopics {
    /**
     * Stops each consumer whose topic was deleted and created again while it ran. Otherwise Kafka's client would
     * continue in the new topic at the offset of the old one.
     */
    void stopConsumersOfNewTopics();
}
