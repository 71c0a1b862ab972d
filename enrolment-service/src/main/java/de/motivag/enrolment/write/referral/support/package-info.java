/** Requests technical support, and resolves requests for support. */
@NullMarked
package de.motivag.enrolment.write.referral.support;

import org.jspecify.annotations.NullMarked;
