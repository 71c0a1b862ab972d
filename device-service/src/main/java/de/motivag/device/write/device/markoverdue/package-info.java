/** Records that a loan is overdue, and reminds of it. */
@NullMarked
package de.motivag.device.write.device.markoverdue;

import org.jspecify.annotations.NullMarked;
