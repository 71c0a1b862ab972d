/** The figures of § 2.2, defined in SQL over the facts and discovered on the class path. */
@NullMarked
package de.motivag.outcome.read.kpi;

import org.jspecify.annotations.NullMarked;
