/** Commands and their decisions: plain Java without any framework. */
@NullMarked
package de.motivag.kit.decision;

import org.jspecify.annotations.NullMarked;
