/** Makes all facts anew from the topics, beside the live ones, and puts them in their place. */
@NullMarked
package de.motivag.outcome.read.facts.rebuild;

import org.jspecify.annotations.NullMarked;
