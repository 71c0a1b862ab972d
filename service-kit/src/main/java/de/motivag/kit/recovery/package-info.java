/**
 * Whether a service's store and its topic belong together, and the way out where the store was set back to an earlier
 * time: it is brought up to its topic (docs/decisions/0026).
 */
@NullMarked
package de.motivag.kit.recovery;

import org.jspecify.annotations.NullMarked;
