/** What operations sees and does: metrics, flow, parked keys, rebuilding. */
@NullMarked
package de.motivag.kit.operations;

import org.jspecify.annotations.NullMarked;
