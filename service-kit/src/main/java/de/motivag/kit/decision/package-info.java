/** What a command is: plain Java, known to the entities, without any framework. */
@NullMarked
package de.motivag.kit.decision;

import org.jspecify.annotations.NullMarked;
