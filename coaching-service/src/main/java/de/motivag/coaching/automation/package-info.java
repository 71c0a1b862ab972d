/** What this service does about events of the others. */
@NullMarked
package de.motivag.coaching.automation;

import org.jspecify.annotations.NullMarked;
