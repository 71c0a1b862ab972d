/** Ids and enums that the events of more than one service use. */
@NullMarked
package de.motivag.events.common;

import org.jspecify.annotations.NullMarked;
