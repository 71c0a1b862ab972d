/** How many commands the suite carries out, beside what HTTP and PostgreSQL allow on the same machine at the same time. */
@NullMarked
package de.motivag.suite.bench;

import org.jspecify.annotations.NullMarked;
