package de.motivag.kit.worklists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list with the parameters {@code worklist} and {@code mine}. Its rows are counted by the query that lists them.
 *
 * @param path path of the list
 * @param rows SQL after {@code select …}: from and where, restricted to {@code :organisation}
 * @param own SQL condition of the rows that belong to the staff of {@code :staff}
 * @param owner parameter of the list that selects the rows of one member of staff; null if rows belong to nobody
 */
public record ListWithWorklists(
        String path, String rows, String own, @Nullable String owner, List<? extends Worklist> worklists) {
    private static final String NOBODY = "false";

    public ListWithWorklists {
        worklists = List.copyOf(worklists);
    }

    /** A list without a parameter for its owner. */
    public ListWithWorklists(String path, String rows, String own, List<? extends Worklist> worklists) {
        this(path, rows, own, null, worklists);
    }

    /** A list whose rows belong to nobody. */
    public ListWithWorklists(String path, String rows, Worklist... worklists) {
        this(path, rows, NOBODY, null, List.of(worklists));
    }
}
