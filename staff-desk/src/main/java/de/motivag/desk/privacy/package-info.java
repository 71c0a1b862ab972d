/** Privacy: the access log and erasures. */
@NullMarked
package de.motivag.desk.privacy;

import org.jspecify.annotations.NullMarked;
