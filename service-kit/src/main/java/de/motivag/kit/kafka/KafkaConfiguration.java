package de.motivag.kit.kafka;

import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.eventstore.StreamOwners;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tenancy.TenantTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** The relay and the consumers of one service. */
@AutoConfiguration
class KafkaConfiguration {
    /** A third of the time after which another instance takes the claim, see EventStoreConfiguration. */
    private static final Duration CLAIM_EXTENDED_AFTER = Duration.ofSeconds(2);

    private final String service;

    KafkaConfiguration(@Value("${motivag.service}") String service) {
        this.service = service;
    }

    /** Creates the service's own topic and those that it reads, because any service may be the first to start. */
    @Bean
    KafkaAdmin.NewTopics topics(
            Map<ConsumerKind, RecordDispatcher> incoming, @Value("${motivag.kafka.replicas}") short replicas) {
        var names = new HashSet<String>();
        names.add(Topics.of(service));
        incoming.values().forEach(reader -> names.addAll(reader.topics()));
        return new KafkaAdmin.NewTopics(
                names.stream().map(name -> Topics.create(name, replicas)).toArray(NewTopic[]::new));
    }

    @Bean
    Relay relay(
            ProducerFactory<String, byte[]> producers,
            EventMessages events,
            JdbcClient database,
            ReaderMetrics metrics) {
        return new Relay(producers.createProducer(), events, database, metrics, service);
    }

    @Bean
    ReaderMetrics readerMetrics(MeterRegistry meters, Map<ConsumerKind, RecordDispatcher> incoming) {
        return new ReaderMetrics(meters, incoming.keySet());
    }

    @Bean
    FailureExplanation faults(StreamOwners owners) {
        return new FailureExplanation(owners);
    }

    @Bean
    PublishedUpTo publishedUpTo(
            ProducerFactory<String, byte[]> producers,
            JdbcClient database,
            TenantTransactions transactions,
            Serializer defaultSerializer,
            Clock clock,
            @Value("${motivag.published-up-to.every}") Duration every) {
        return new PublishedUpTo(
                producers.createProducer(), database, transactions, defaultSerializer, clock, service, every);
    }

    /**
     * Lets the relay read all organisations and propagate its failures; by default Axon would log them and continue.
     */
    @Bean
    ConfigurerModule relayConfiguration(TransactionManager transactions) {
        return axon -> axon.eventProcessing(processing -> {
            processing.registerTransactionManager(
                    Relay.NAME, unused -> () -> TenantContext.acrossTenants(transactions::startTransaction));
            processing.registerListenerInvocationErrorHandler(Relay.NAME, unused -> PropagatingErrorHandler.instance());
            processing.registerPooledStreamingEventProcessorConfiguration(
                    Relay.NAME, (unused, relay) -> relay.claimExtensionThreshold(CLAIM_EXTENDED_AFTER.toMillis()));
        });
    }

    @Bean
    Map<ConsumerKind, RecordDispatcher> incoming(
            ObjectProvider<Reaction<?>> reactions, ObjectProvider<BulkReaction> bulkReactions) {
        var incoming = new EnumMap<ConsumerKind, RecordDispatcher>(ConsumerKind.class);
        // A reaction finds the rows that a replica writes for the same event.
        var named = reactions
                .orderedStream()
                .sorted(Comparator.comparing(reaction -> !(reaction instanceof Replica<?>)))
                .toList();
        if (!named.isEmpty()) {
            incoming.put(ConsumerKind.AUTOMATION, RecordDispatcher.of(named));
        }
        var bulk = bulkReactions.orderedStream().toList();
        if (!bulk.isEmpty()) {
            incoming.put(ConsumerKind.FACTS, RecordDispatcher.ofAll(bulk));
        }
        return incoming;
    }

    @Bean
    ConsumerPositions positions(JdbcClient database) {
        return new ConsumerPositions(database);
    }

    @Bean
    ReplicaRebuild replicaRebuild(
            ObjectProvider<Replica<?>> replicas,
            ConsumerFactory<String, byte[]> kafka,
            ConsumerPositions positions,
            JdbcClient database,
            TenantTransactions transactions) {
        return new ReplicaRebuild(replicas.orderedStream().toList(), kafka, positions, database, transactions);
    }

    @Bean
    ParkedEvents parkedEvents(
            JdbcClient database,
            ConsumerPositions positions,
            TenantTransactions transactions,
            FailureExplanation faults,
            Clock clock,
            Map<ConsumerKind, RecordDispatcher> incoming) {
        return new ParkedEvents(database, positions, transactions, faults, clock, incoming);
    }

    @Bean
    KnownTopics knownTopics(KafkaAdmin kafka, JdbcClient database, TenantTransactions transactions) {
        return new KnownTopics(Admin.create(kafka.getConfigurationProperties()), database, transactions);
    }

    @Bean
    TopicFit topicFit(KnownTopics topics) {
        return new TopicFit(topics);
    }

    @Bean
    VoidEvents voidEvents(JdbcClient database) {
        return new VoidEvents(database);
    }

    @Bean
    StoppedConsumers stoppedConsumers() {
        return new StoppedConsumers();
    }

    @Bean
    Map<ConsumerKind, EventConsumer> eventConsumers(
            Map<ConsumerKind, RecordDispatcher> incoming,
            ConsumerPositions positions,
            ParkedEvents parked,
            FailureExplanation faults,
            ReaderMetrics metrics,
            TenantTransactions transactions,
            TopicFit fit,
            VoidEvents voidEvents) {
        var consumers = new EnumMap<ConsumerKind, EventConsumer>(ConsumerKind.class);
        incoming.forEach((consumer, reader) -> consumers.put(
                consumer,
                new EventConsumer(
                        consumer, reader, positions, parked, faults, metrics, transactions, fit, voidEvents)));
        return consumers;
    }

    @Bean
    EventFlow flow(
            EventProcessingConfiguration processing,
            JdbcClient database,
            TenantTransactions transactions,
            Map<ConsumerKind, EventConsumer> consumers,
            KafkaAdmin kafka,
            ConsumerFactory<String, byte[]> readers,
            Clock clock) {
        var admin = Admin.create(kafka.getConfigurationProperties());
        var records = new WaitingRecords(readers, service + ".waiting");
        return new EventFlow(processing, database, transactions, consumers, admin, records, clock);
    }

    @Bean
    Consumers consumers(
            Map<ConsumerKind, EventConsumer> consumers,
            ConsumerFactory<String, byte[]> kafka,
            KnownTopics topics,
            StoppedConsumers stopped) {
        var containers =
                new EnumMap<ConsumerKind, ConcurrentMessageListenerContainer<String, byte[]>>(ConsumerKind.class);
        consumers.forEach((name, consumer) -> containers.put(name, container(name, consumer, kafka, stopped)));
        return new Consumers(containers, topics, stopped);
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            ConsumerKind name,
            EventConsumer consumer,
            ConsumerFactory<String, byte[]> kafka,
            StoppedConsumers stopped) {
        var properties = new ContainerProperties(consumer.topics().toArray(String[]::new));
        var group = service + "." + name.label();
        properties.setGroupId(group);
        properties.setMessageListener(consumer);
        properties.setConsumerRebalanceListener(consumer);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setPollTimeout(1000);
        properties.setIdleEventInterval(1000L);
        var container = new ConcurrentMessageListenerContainer<>(kafka, properties);
        container.setBeanName(group);
        container.setApplicationEventPublisher(event -> {
            if (event instanceof ListenerContainerIdleEvent) {
                consumer.onIdle();
            }
        });
        container.setCommonErrorHandler(new SeekToStoredPosition(consumer, reason -> stopped.add(name, reason)));
        return container;
    }

    /** Starts the consumers after everything else, and stops them first. */
    static final class Consumers implements SmartLifecycle, ConsumedTopics {
        private final Map<ConsumerKind, ConcurrentMessageListenerContainer<String, byte[]>> containers;
        private final KnownTopics topics;
        private final StoppedConsumers stopped;

        Consumers(
                Map<ConsumerKind, ConcurrentMessageListenerContainer<String, byte[]>> containers,
                KnownTopics topics,
                StoppedConsumers stopped) {
            this.containers = containers;
            this.topics = topics;
            this.stopped = stopped;
        }

        @Override
        public void start() {
            containers.values().forEach(ConcurrentMessageListenerContainer::start);
        }

        @Override
        public void stopConsumersOfNewTopics() {
            containers.forEach((consumer, container) -> {
                try {
                    topics.require(List.of(container.getContainerProperties().getTopics()));
                } catch (TopicMisfit misfit) {
                    stopped.add(consumer, misfit);
                    container.stop(() -> {});
                }
            });
        }

        /** Stops all consumers at once, because one that is being assigned partitions takes a while to stop. */
        @Override
        public void stop() {
            containers.values().parallelStream().forEach(ConcurrentMessageListenerContainer::stop);
        }

        @Override
        public boolean isRunning() {
            return containers.values().stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
        }

        @Override
        public int getPhase() {
            return DEFAULT_PHASE - 100;
        }
    }
}
