/** What is to be read of outcomes: views, facts and figures, none of which knows another. */
@NullMarked
package de.motivag.outcome.read;

import org.jspecify.annotations.NullMarked;
