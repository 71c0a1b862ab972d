/** The tenant of a thread and its transactions, enforced by row-level security. */
@NullMarked
package de.motivag.kit.tenancy;

import org.jspecify.annotations.NullMarked;
