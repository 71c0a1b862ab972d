@NullMarked
package de.motivag.coaching;

import org.jspecify.annotations.NullMarked;
