/** Commands and queries over HTTP: binding, problems, versions and paging. */
@NullMarked
package de.motivag.kit.web;

import org.jspecify.annotations.NullMarked;
