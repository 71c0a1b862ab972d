/** From the store to the topics, and from the topics to an effect that happens once. */
@NullMarked
package de.motivag.kit.kafka;

import org.jspecify.annotations.NullMarked;
