/** Help: asked for with the technology, and given by whomever it was asked of. */
@NullMarked
package de.motivag.enrolment.write.referral.support;

import org.jspecify.annotations.NullMarked;
