package de.motivag.desk.groups;

import de.motivag.desk.people.People.Names;
import de.motivag.desk.services.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The attendance of one session.
 *
 * @param rows everybody who is expected, then guests
 * @param onlineRoom the address of the group's online room, or null
 * @param content topics and links of the session
 * @param mayRecord whether the person may record attendance
 * @param names the names of these people
 * @param typed the values of the inputs by their names, after a refusal
 * @param key the Idempotency-Key of the form
 */
public record AttendanceTable(
        Session session,
        @Nullable String onlineRoom,
        ContentForm content,
        boolean mayRecord,
        List<Row> rows,
        Names names,
        Map<String, List<String>> typed,
        String key,
        @Nullable Problem problem,
        boolean away) {

    /**
     * @param guest whether the person makes up a session in this group
     * @param excusedOn the day of an excuse that was given before the session, or null
     * @param recorded the status that is recorded already, or null
     * @param presence the presence that is recorded already, or null
     * @param index the position in the body of the command; recorded rows have none
     */
    public record Row(
            String participation,
            String participant,
            boolean guest,
            @Nullable LocalDate excusedOn,
            @Nullable String recorded,
            int minutes,
            @Nullable String presence,
            int index) {

        /** Whether the form suggests the status. Otherwise it is recorded, or the person is excused. */
        public boolean isSuggestion() {
            return recorded == null && excusedOn == null;
        }

        /** Whether a recorded status is an absence, which self-study can make up for. */
        public boolean isAbsent() {
            return "ABSENT".equals(recorded) || "EXCUSED".equals(recorded);
        }

        /** The status that the form begins with. */
        public String suggested() {
            return excusedOn == null ? "PRESENT" : "EXCUSED";
        }

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

    /** The error of the topics or links, or null. */
    public @Nullable String contentError() {
        return problem == null
                ? null
                : problem.errors().stream()
                        .filter(error -> error.pointer().startsWith("/topics")
                                || error.pointer().startsWith("/links"))
                        .map(Problem.FieldProblem::detail)
                        .findFirst()
                        .orElse(null);
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
