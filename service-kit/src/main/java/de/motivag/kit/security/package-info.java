/** Who calls: token, organisation and role. */
@NullMarked
package de.motivag.kit.security;

import org.jspecify.annotations.NullMarked;
