/** Parts that every page uses: layout, navigation, texts, sign-in and error pages. */
@NullMarked
package de.motivag.desk.frame;

import org.jspecify.annotations.NullMarked;
