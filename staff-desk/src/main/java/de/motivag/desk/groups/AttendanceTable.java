package de.motivag.desk.groups;

import de.motivag.desk.groups.Group.Session;
import de.motivag.desk.services.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of one session.
 *
 * @param rows everybody with a seat
 * @param typed what was typed, by the names of the inputs, after a refusal
 * @param key the Idempotency-Key of the form
 */
public record AttendanceTable(
        Group group,
        Session session,
        List<Row> rows,
        Map<String, List<String>> typed,
        String key,
        @Nullable Problem problem,
        boolean away) {

    /**
     * @param recorded the status that is recorded already, or null
     * @param index the position in the body of the command; recorded rows have none
     */
    public record Row(
            String participation,
            String participant,
            @Nullable String recorded,
            int minutes,
            int index) {

        public String name(String property) {
            return "/attendees/" + index + "/" + property;
        }
    }

    public boolean isComplete() {
        return rows.stream().allMatch(row -> row.recorded() != null);
    }

    /** The value that was typed, else the default. */
    public String value(Row row, String property, String otherwise) {
        var values = typed.get(row.name(property));
        return values == null || values.isEmpty() ? otherwise : values.getFirst();
    }

    /** The error of a row, or null. */
    public @Nullable String error(Row row) {
        if (problem == null) {
            return null;
        }
        return problem.errors().stream()
                .filter(error -> error.pointer().equals("/attendees/" + row.index())
                        || error.pointer().startsWith("/attendees/" + row.index() + "/"))
                .map(Problem.FieldProblem::detail)
                .findFirst()
                .orElse(null);
    }
}
