package de.motivag.outcome.read.facts.rebuild;

import org.apache.kafka.common.TopicPartition;

/** Of a record on a topic. */
record Place(TopicPartition partition, long offset) {}
