/** Endpoints and metrics for operations: waiting and parked events, views and sweeps. */
@NullMarked
package de.motivag.kit.operations;

import org.jspecify.annotations.NullMarked;
