/** Settings of the organisation: terms, targets, teams and offers. */
@NullMarked
package de.motivag.desk.settings;

import org.jspecify.annotations.NullMarked;
