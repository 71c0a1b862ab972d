package de.motivag.desk.groups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a group before it is planned, as the coaching service computes them. */
public record Schedule(LocalDate firstDay, List<Session> sessions) {

    /** @param moved the day of the weekly template, if a holiday moves the session, or null */
    public record Session(int module, LocalDate date, String startsAt, String endsAt, Group.@Nullable Moved moved) {}
}
