/** View of waiting lists, in the order in which persons joined. */
@NullMarked
package de.motivag.coaching.read.waitinglists;

import org.jspecify.annotations.NullMarked;
