/** The figures of § 2.2: definitions in SQL over the facts, discovered from the class path. */
@NullMarked
package de.motivag.outcome.read.kpi;

import org.jspecify.annotations.NullMarked;
