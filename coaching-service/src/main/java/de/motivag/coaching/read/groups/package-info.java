/** View of groups with their sessions and seats. */
@NullMarked
package de.motivag.coaching.read.groups;

import org.jspecify.annotations.NullMarked;
