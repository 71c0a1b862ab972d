/** Who people are, for whoever has to write to them or to find them. */
@NullMarked
package de.motivag.enrolment.read.identity;

import org.jspecify.annotations.NullMarked;
