/** View of aftercare, with its worklists. */
@NullMarked
package de.motivag.coaching.read.aftercares;

import org.jspecify.annotations.NullMarked;
