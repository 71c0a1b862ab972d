package de.motivag.outcome.read.facts.rebuild;

import org.apache.kafka.common.TopicPartition;

/** The position of a record on a topic. */
record RecordPosition(TopicPartition partition, long offset) {}
