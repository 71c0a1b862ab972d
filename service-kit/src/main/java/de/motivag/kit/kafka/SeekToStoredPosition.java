package de.motivag.kit.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Returns to the stored positions after a temporary failure. Waits for the database without a limit; the consumer
 * limits the attempts for one record.
 */
final class SeekToStoredPosition implements CommonErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SeekToStoredPosition.class);
    private static final long PAUSE_MILLIS = 300;

    private final EventConsumer consumer;
    private final java.util.function.Consumer<TopicMisfit> misfit;

    /** @param misfit receives the reason if the container stops because a topic does not fit the stored positions */
    SeekToStoredPosition(EventConsumer consumer, java.util.function.Consumer<TopicMisfit> misfit) {
        this.consumer = consumer;
        this.misfit = misfit;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> kafka,
            MessageListenerContainer container,
            Runnable again) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        var partitions = cause instanceof PartitionsStanding standing ? standing.partitions() : records.partitions();
        var what = cause instanceof PartitionsStanding && cause.getCause() != null ? cause.getCause() : cause;
        LOG.info("Retrying from the stored position: {}", what.getClass().getName());
        while (container.isRunning()) {
            pause(container);
            try {
                consumer.seekToStored(kafka, partitions);
                return;
            } catch (TopicMisfit reason) {
                stop(reason, container);
                return;
            } catch (RuntimeException databaseAway) {
                LOG.debug("The database is unavailable", databaseAway);
            }
        }
    }

    /** Also handles failures of the poll itself, during which partitions are assigned. */
    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> kafka, MessageListenerContainer container, boolean batch) {
        var reason = misfitIn(failure);
        if (reason == null && failure instanceof InvalidOffsetException) {
            reason = new TopicMisfit("Kafka no longer has the next record: " + failure.getMessage());
        }
        if (reason != null) {
            stop(reason, container);
            return;
        }
        LOG.info("Polling again: {}", failure.getClass().getName());
        pause(container);
    }

    private static @Nullable TopicMisfit misfitIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TopicMisfit reason) {
                return reason;
            }
        }
        return null;
    }

    private void stop(TopicMisfit reason, MessageListenerContainer container) {
        misfit.accept(reason);
        container.stopAbnormally(() -> {});
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
