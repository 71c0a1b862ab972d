/** Commands over HTTP: binding, problems, versions, paging. */
@NullMarked
package de.motivag.kit.web;

import org.jspecify.annotations.NullMarked;
