/** Work that falls due by the calendar. */
@NullMarked
package de.motivag.kit.sweep;

import org.jspecify.annotations.NullMarked;
