package de.motivag.kit.recovery;

import de.motivag.kit.kafka.ConsumedTopics;
import de.motivag.kit.kafka.TopicMisfit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Compares the store with its topic before anything else starts, and fails the context if they differ. Afterwards it
 * compares newly published events regularly.
 */
final class TopicGate implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicGate.class);

    private final String service;
    private final OwnTopic topic;
    private final Comparison comparison;
    private final Recovery recovery;
    private final ObjectProvider<ConsumedTopics> consumed;
    private final List<String> confirmed;
    private final boolean enabled;
    private final Duration every;

    private volatile StoreAgreement agreement = StoreAgreement.WHOLE;
    private @Nullable ScheduledExecutorService comparing;

    /**
     * @param consumed looked up after the start only: Spring starts the lifecycle beans that a bean depends on before that
     *     bean, whatever their phases are, and consumers must not start before the gate
     * @param confirmed codes of differences that a recovery may resolve
     * @param enabled false in tests that publish events without storing them
     */
    TopicGate(
            String service,
            OwnTopic topic,
            Comparison comparison,
            Recovery recovery,
            ObjectProvider<ConsumedTopics> consumed,
            List<String> confirmed,
            boolean enabled,
            Duration every) {
        this.service = service;
        this.topic = topic;
        this.comparison = comparison;
        this.recovery = recovery;
        this.consumed = consumed;
        this.confirmed = List.copyOf(confirmed);
        this.enabled = enabled;
        this.every = every;
    }

    /**
     * @throws StoreBehindTopic if the store lacks events of its topic and no recovery was confirmed
     * @throws TopicMisfit if the topic was created again or has lost records
     */
    @Override
    public void start() {
        if (!enabled) {
            return;
        }
        var difference = comparison.carryOut();
        if (difference.isStoreBehind() && confirmed.contains(difference.code())) {
            recovery.carryOut(difference.code(), this::refusal);
            difference = comparison.carryOut();
        }
        if (difference.isStoreBehind()) {
            throw refusal(difference);
        }
        recovery.finish();
        comparing = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("topic-comparison").factory());
        comparing.scheduleWithFixedDelay(this::compare, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private StoreBehindTopic refusal(Difference difference) {
        return new StoreBehindTopic(service, topic.name(), difference);
    }

    /**
     * Detects a database that was set back while the service runs. One cause is a failover to a standby that lacks
     * transactions.
     */
    private void compare() {
        try {
            consumed.forEach(ConsumedTopics::stopConsumersOfNewTopics);
            var difference = comparison.carryOut();
            found(
                    new StoreAgreement(difference.missing().size(), null),
                    difference.isStoreBehind() ? refusal(difference) : null);
        } catch (TopicMisfit misfit) {
            found(new StoreAgreement(0, misfit.getMessage()), misfit);
        } catch (RuntimeException away) {
            LOG.debug("The store cannot be compared with its topic at present", away);
        }
    }

    private void found(StoreAgreement now, @Nullable RuntimeException reason) {
        if (reason != null && !now.equals(agreement)) {
            LOG.error("Stop this service: {}", reason.getMessage());
        }
        agreement = now;
    }

    StoreAgreement agreement() {
        return agreement;
    }

    @Override
    public void stop() {
        if (comparing != null) {
            comparing.shutdownNow();
            try {
                comparing.awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return comparing != null && !comparing.isShutdown();
    }

    /** Starts before everything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
