package de.motivag.desk.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Matches of the search that are no people. */
public final class SearchMatches {

    private SearchMatches() {}

    public record Device(
            String device, String type, @Nullable String inventoryNumber) {}

    public record Group(String group, LocalDate firstDay, int seatsTaken, int capacity) {}
}
