/** What becomes of one request to erase a person's data. */
@NullMarked
package de.motivag.device.write.erasureanswer;

import org.jspecify.annotations.NullMarked;
