package de.motivag.kit.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * After a failure that passes by itself: goes back to the stored positions. Waits for the database for as long as it takes;
 * how often one record is tried is for the consumer to say.
 */
final class BackToStored implements CommonErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BackToStored.class);
    private static final long PAUSE_MILLIS = 300;

    private final EventConsumer consumer;

    BackToStored(EventConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> kafka,
            MessageListenerContainer container,
            Runnable again) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var partitions = cause instanceof Standing standing ? standing.partitions() : records.partitions();
        var what = cause instanceof Standing && cause.getCause() != null ? cause.getCause() : cause;
        LOG.info("Tries again from the stored position: {}", what.getClass().getName());
        while (container.isRunning()) {
            pause(container);
            try {
                consumer.seekToStored(kafka, partitions);
                return;
            } catch (RuntimeException databaseAway) {
                LOG.debug("The database is away", databaseAway);
            }
        }
    }

    private static void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }
}
