/** View of the ratings of agreements. */
@NullMarked
package de.motivag.coaching.read.agreementratings;

import org.jspecify.annotations.NullMarked;
