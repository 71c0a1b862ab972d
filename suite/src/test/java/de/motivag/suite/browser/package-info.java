/** Tests in a real Chromium. */
@NullMarked
package de.motivag.suite.browser;

import org.jspecify.annotations.NullMarked;
