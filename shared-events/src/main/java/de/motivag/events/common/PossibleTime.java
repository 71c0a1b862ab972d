package de.motivag.events.common;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A time of the week at which a person can attend sessions.
 *
 * @param day day of the week
 * @param from first minute
 * @param until end, later on the same day
 */
public record PossibleTime(DayOfWeek day, LocalTime from, LocalTime until) {}
