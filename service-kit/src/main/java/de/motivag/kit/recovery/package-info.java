/**
 * Checks whether a service's store and its topic belong together. A store that was set back to an earlier time is
 * brought up to its topic (docs/decisions/0026).
 */
@NullMarked
package de.motivag.kit.recovery;

import org.jspecify.annotations.NullMarked;
