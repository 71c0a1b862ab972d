/** Documents to print: the roadmap of a person and the handover for the first talk, as PDF. */
@NullMarked
package de.motivag.desk.documents;

import org.jspecify.annotations.NullMarked;
