/** The history of a person in one service. */
@NullMarked
package de.motivag.kit.history;

import org.jspecify.annotations.NullMarked;
