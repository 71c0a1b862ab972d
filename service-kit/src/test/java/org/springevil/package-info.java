/** For a test: a package that begins as those of Spring do. */
@NullMarked
package org.springevil;

import org.jspecify.annotations.NullMarked;
