/** The events of a service for those who replay them: resumable, as they stand on the topic. */
@NullMarked
package de.motivag.kit.stream;

import org.jspecify.annotations.NullMarked;
