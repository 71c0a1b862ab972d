@NullMarked
package de.motivag.kit.recovery;

import org.jspecify.annotations.NullMarked;
