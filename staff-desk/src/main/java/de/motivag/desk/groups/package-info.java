/** Groups: their sessions, seats and attendance, and the waiting lists of offers. */
@NullMarked
package de.motivag.desk.groups;

import org.jspecify.annotations.NullMarked;
