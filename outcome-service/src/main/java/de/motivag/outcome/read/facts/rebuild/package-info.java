/** Rebuilds all facts from the topics while the live ones stay in use, and then replaces them. */
@NullMarked
package de.motivag.outcome.read.facts.rebuild;

import org.jspecify.annotations.NullMarked;
