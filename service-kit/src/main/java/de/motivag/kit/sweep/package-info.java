/** Sweeps: work that falls due on a calendar day. */
@NullMarked
package de.motivag.kit.sweep;

import org.jspecify.annotations.NullMarked;
