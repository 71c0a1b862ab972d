/** Figures against target and baseline, their explanation, and reports. */
@NullMarked
package de.motivag.desk.figures;

import org.jspecify.annotations.NullMarked;
