/** The wall between organisations, as the database sees it. */
@NullMarked
package de.motivag.kit.wall;

import org.jspecify.annotations.NullMarked;
