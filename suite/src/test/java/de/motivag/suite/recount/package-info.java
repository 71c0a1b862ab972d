/** Everything worked out once more, in the plainest way, from what was recorded: the tests hold the services against it. */
@NullMarked
package de.motivag.suite.recount;

import org.jspecify.annotations.NullMarked;
