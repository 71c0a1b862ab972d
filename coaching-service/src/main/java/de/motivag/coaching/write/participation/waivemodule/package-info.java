/** Waives a module: it counts without its minutes. */
@NullMarked
package de.motivag.coaching.write.participation.waivemodule;

import org.jspecify.annotations.NullMarked;
