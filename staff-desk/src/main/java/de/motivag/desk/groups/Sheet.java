package de.motivag.desk.groups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contents of sheets to print. */
public final class Sheet {

    private Sheet() {}

    /** @param excusedOn the day of an excuse that was given before the session, or null */
    public record Line(String name, boolean guest, @Nullable LocalDate excusedOn) {}

    /** @param rows one per person, with a cell per session */
    public record Week(List<Session> sessions, List<Row> rows) {}

    public record Row(String name, List<Cell> cells) {}

    /** @param status the recorded status, or null */
    public record Cell(boolean expected, @Nullable String status, boolean excused, boolean guest) {
        static final Cell NOT_EXPECTED = new Cell(false, null, false, false);
    }
}
