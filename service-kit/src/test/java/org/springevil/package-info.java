/** For a test: a package whose name begins like those of Spring. */
@NullMarked
package org.springevil;

import org.jspecify.annotations.NullMarked;
