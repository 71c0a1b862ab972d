/** Deputyships between advisers, and the commands on them. */
@NullMarked
package de.motivag.enrolment.write.deputyship;

import org.jspecify.annotations.NullMarked;
