/** What the events of all services say, one row each, and since when it is known. */
@NullMarked
package de.motivag.outcome.read.facts;

import org.jspecify.annotations.NullMarked;
