/** Help with the technology: asked for, and given. */
@NullMarked
package de.motivag.enrolment.write.referral.support;

import org.jspecify.annotations.NullMarked;
