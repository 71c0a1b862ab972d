/** What analysts are given: streams, files, and the page that tells them how to read these. */
@NullMarked
package de.motivag.suite.analysts;

import org.jspecify.annotations.NullMarked;
