/** Deputies of advisers and moderators. */
@NullMarked
package de.motivag.desk.deputies;

import org.jspecify.annotations.NullMarked;
