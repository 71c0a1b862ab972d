/** Publishes stored events to the topics, and handles the events of the topics exactly once. */
@NullMarked
package de.motivag.kit.kafka;

import org.jspecify.annotations.NullMarked;
