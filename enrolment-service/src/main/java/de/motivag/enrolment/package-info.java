@NullMarked
package de.motivag.enrolment;

import org.jspecify.annotations.NullMarked;
