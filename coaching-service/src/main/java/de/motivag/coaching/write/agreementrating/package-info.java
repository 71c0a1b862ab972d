/** The ratings of the agreement of each participation, and the commands on them. */
@NullMarked
package de.motivag.coaching.write.agreementrating;

import org.jspecify.annotations.NullMarked;
