package de.motivag.desk.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of open rows, person by kind of work. */
public record TeamTable(List<Kind> kinds, List<Row> rows) {

    /**
     * @param type the name of the worklists' enum, for its text;
     * @param name the constant
     */
    public record Kind(String type, String name) {}

    /** @param cells one per kind; null if the kind is no work of the person */
    public record Row(String name, List<@Nullable Cell> cells) {}

    /** @param list the address of the rows */
    public record Cell(long count, String list) {}
}
