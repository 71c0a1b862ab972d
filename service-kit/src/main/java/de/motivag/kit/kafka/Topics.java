package de.motivag.kit.kafka;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics: one per service, kept permanently. */
public final class Topics {
    /** Number of partitions of every topic. */
    public static final int PARTITIONS = 12;

    private Topics() {}

    /** The topic of a service, given the service's name or the wire name of one of its events. */
    public static String of(String serviceOrType) {
        var dot = serviceOrType.indexOf('.');
        return "motivag.%s.v1".formatted(dot < 0 ? serviceOrType : serviceOrType.substring(0, dot));
    }

    /** The service whose events are on the topic. */
    static String service(String topic) {
        return topic.split("\\.")[1];
    }

    static NewTopic create(String topic, short replicas) {
        return new NewTopic(topic, PARTITIONS, replicas)
                .configs(Map.of("retention.ms", "-1", "retention.bytes", "-1", "cleanup.policy", "delete"));
    }
}
