/** Replicas of the ends of measures, for loans that are recorded late. */
@NullMarked
package de.motivag.device.read.measures;

import org.jspecify.annotations.NullMarked;
