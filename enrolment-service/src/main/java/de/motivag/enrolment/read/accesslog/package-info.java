/** What was read about whom. */
@NullMarked
package de.motivag.enrolment.read.accesslog;

import org.jspecify.annotations.NullMarked;
