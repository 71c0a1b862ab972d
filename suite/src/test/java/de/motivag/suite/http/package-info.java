/** What can be seen of the services over HTTP, as tests over all endpoints that there are. */
@NullMarked
package de.motivag.suite.http;

import org.jspecify.annotations.NullMarked;
