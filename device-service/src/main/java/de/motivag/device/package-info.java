@NullMarked
package de.motivag.device;

import org.jspecify.annotations.NullMarked;
