/** Facts from the events of all services, one row each, with the time from which each is known. */
@NullMarked
package de.motivag.outcome.read.facts;

import org.jspecify.annotations.NullMarked;
