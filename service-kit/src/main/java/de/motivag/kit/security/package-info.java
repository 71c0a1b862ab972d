/** Authentication and authorisation: token, organisation, roles and access log. */
@NullMarked
package de.motivag.kit.security;

import org.jspecify.annotations.NullMarked;
