@NullMarked
package de.motivag.infrastructure;

import org.jspecify.annotations.NullMarked;
