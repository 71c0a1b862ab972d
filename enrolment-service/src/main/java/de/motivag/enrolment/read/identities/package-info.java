/** Identities of persons, for readers who need to contact or find them. */
@NullMarked
package de.motivag.enrolment.read.identities;

import org.jspecify.annotations.NullMarked;
