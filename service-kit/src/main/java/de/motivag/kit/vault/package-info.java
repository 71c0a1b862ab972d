/** The keys of persons and organisations, and sealing with them. */
@NullMarked
package de.motivag.kit.vault;

import org.jspecify.annotations.NullMarked;
