/** The network contacts of the equal opportunity officer. */
@NullMarked
package de.motivag.desk.network;

import org.jspecify.annotations.NullMarked;
