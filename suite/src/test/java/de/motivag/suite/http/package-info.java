/** Tests all endpoints of the services over HTTP. */
@NullMarked
package de.motivag.suite.http;

import org.jspecify.annotations.NullMarked;
