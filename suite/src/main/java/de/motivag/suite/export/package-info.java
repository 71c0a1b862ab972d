/** What an analyst takes along: everything that the suite tells about an organisation, as files. */
@NullMarked
package de.motivag.suite.export;

import org.jspecify.annotations.NullMarked;
