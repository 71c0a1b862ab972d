/** View of the catalogue of offers. */
@NullMarked
package de.motivag.coaching.read.offers;

import org.jspecify.annotations.NullMarked;
