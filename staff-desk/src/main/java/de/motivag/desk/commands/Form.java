package de.motivag.desk.commands;

import de.motivag.desk.commands.Choices.Choice;
import de.motivag.desk.commands.Field.Kind;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.Walk;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Problem.FieldProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One form of a command, with what was typed and what the service said of it.
 *
 * @param page for its texts
 * @param context the variables of the address and further values that the form was opened with
 * @param fields in the order of the form
 * @param choices the choices of each field that refers to something
 * @param back the page that follows
 * @param walk the list from which the person was opened, or null
 * @param withoutQuickDays the names of days for which today and yesterday make no sense
 * @param todayIfEmpty the names of optional days that mean today if they stay empty
 * @param spareRows the number of rows that a list offers beyond the filled ones
 */
public record Form(
        Page page,
        Command command,
        Map<String, String> context,
        List<Field> fields,
        Map<String, List<Choice>> choices,
        Posted posted,
        Attempt attempt,
        String back,
        @Nullable Walk walk,
        Set<String> withoutQuickDays,
        Set<String> todayIfEmpty,
        ToIntFunction<Field> spareRows) {

    private static final long OPEN_ROWS = 2;

    public String key() {
        return attempt.key();
    }

    /** The version of the state that the form shows, or null. */
    public @Nullable String seen() {
        return attempt.etag();
    }

    /** The values of that state, by the names of hidden inputs. */
    public Map<String, List<String>> seenValues() {
        var inputs = new LinkedHashMap<String, List<String>>();
        attempt.seen().forEach((pointer, values) -> inputs.put(Conflict.INPUT + pointer, values));
        return inputs;
    }

    /** The answer to the last attempt, or null. */
    public @Nullable Problem problem() {
        return attempt.problem();
    }

    public boolean away() {
        return attempt.away();
    }

    public boolean unsent() {
        return attempt.unsent();
    }

    public boolean isConflict() {
        return attempt.conflict() != null;
    }

    /** The values that somebody else has changed since the form was opened. */
    public List<Conflict.Row> conflicts() {
        var conflict = attempt.conflict();
        if (conflict == null) {
            return List.of();
        }
        return conflict.changed().stream()
                .map(pointer -> new Conflict.Row(
                        labelOf(fields, pointer),
                        shown(pointer, conflict.seen(pointer)),
                        shown(pointer, conflict.now(pointer)),
                        shown(pointer, posted.all(pointer))))
                .toList();
    }

    private String labelOf(List<Field> some, String pointer) {
        for (var field : some) {
            if (field.pointer().equals(pointer)) {
                return label(field);
            }
            if (pointer.startsWith(field.pointer() + "/")) {
                if (field.kind() == Kind.GROUP) {
                    return label(field) + ": " + labelOf(field.fields(), pointer);
                }
                if (field.kind() == Kind.ROWS) {
                    var rest = pointer.substring(field.pointer().length() + 1);
                    int row = Integer.parseInt(rest.substring(0, rest.indexOf('/')));
                    return label(field) + " " + (row + 1) + ": " + labelOf(Posted.inRow(field, row), pointer);
                }
            }
        }
        return pointer;
    }

    private String shown(String pointer, List<String> values) {
        var field = find(fields, pointer);
        return values.isEmpty()
                ? page.text("none")
                : values.stream().map(value -> shown(field, value)).collect(Collectors.joining(", "));
    }

    private String shown(@Nullable Field field, String value) {
        if (field == null) {
            return value;
        }
        if (field.kind() == Kind.YES_OR_NO) {
            return page.yesOrNo(Boolean.valueOf(value));
        }
        return choices(field).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::text)
                .findFirst()
                .orElse(value);
    }

    private static @Nullable Field find(List<Field> some, String pointer) {
        for (var field : some) {
            if (field.pointer().equals(pointer)) {
                return field;
            }
            if (pointer.startsWith(field.pointer() + "/")) {
                return switch (field.kind()) {
                    case GROUP -> find(field.fields(), pointer);
                    case ROWS -> {
                        var rest = pointer.substring(field.pointer().length() + 1);
                        yield find(
                                Posted.inRow(field, Integer.parseInt(rest.substring(0, rest.indexOf('/')))), pointer);
                    }
                    default -> null;
                };
            }
        }
        return null;
    }

    /** Whether the day may be today or yesterday. */
    public boolean hasQuickDays(Field field) {
        return field.kind() == Kind.DAY
                && !withoutQuickDays.contains(field.name())
                && !withoutQuickDays.contains(command.id() + "." + field.name());
    }

    private boolean isTodayIfEmpty(Field field) {
        return !field.required()
                && (todayIfEmpty.contains(field.name()) || todayIfEmpty.contains(command.id() + "." + field.name()));
    }

    public String title() {
        return page.text("command." + command.id());
    }

    /** A sentence under the title, or null. */
    public @Nullable String introduction() {
        return page.firstText("command." + command.id() + ".about");
    }

    public String value(Field field) {
        return posted.one(field.pointer());
    }

    public boolean isChosen(Field field, String value) {
        return posted.all(field.pointer()).contains(value);
    }

    public String label(Field field) {
        return Objects.requireNonNullElse(
                page.firstText("label." + command.id() + "." + field.name(), "label." + field.name()), field.name());
    }

    /** The rule of a field, which stands under its label, or null. */
    public @Nullable String hint(Field field) {
        var written = page.firstText("hint." + command.id() + "." + field.name(), "hint." + field.name());
        if (written != null) {
            return written;
        }
        return switch (field.kind()) {
            case DAY -> page.text(isTodayIfEmpty(field) ? "format.day.today" : "format.day");
            case TIME -> page.text("format.time");
            case LINES -> page.text("format.lines");
            case WHOLE_NUMBER ->
                field.minimum() == null || field.maximum() == null
                        ? null
                        : page.text("format.between", field.minimum(), field.maximum());
            case LONG_TEXT -> field.maxLength() == null ? null : page.text("format.longest", field.maxLength());
            default -> null;
        };
    }

    public @Nullable String error(Field field) {
        var problem = problem();
        return problem == null ? null : problem.at(field.pointer());
    }

    public List<Choice> choices(Field field) {
        return field.kind() == Kind.CHOICE || field.kind() == Kind.CHOICES
                ? field.choices().stream()
                        .map(constant -> new Choice(constant, page.value(field.type(), constant)))
                        .toList()
                : choices.getOrDefault(field.name(), List.of());
    }

    /** Whether the field is chosen from a list. */
    public boolean isSelect(Field field) {
        return field.kind() == Kind.CHOICE || field.kind() == Kind.REFERENCE && choices.containsKey(field.name());
    }

    /** The filled rows, and as many empty ones as most people need. */
    public List<List<Field>> openRows(Field field) {
        return rows(field).stream().limit(posted.rows(field) + OPEN_ROWS).toList();
    }

    /** The other empty rows, which the form shows on demand. */
    public List<List<Field>> foldedRows(Field field) {
        return rows(field).stream().skip(posted.rows(field) + OPEN_ROWS).toList();
    }

    private List<List<Field>> rows(Field field) {
        return IntStream.range(0, posted.rows(field) + spareRows.applyAsInt(field))
                .mapToObj(row -> Posted.inRow(field, row))
                .toList();
    }

    /** The errors that belong to no field of this form. */
    public List<FieldProblem> otherErrors() {
        var problem = problem();
        if (problem == null) {
            return List.of();
        }
        var shown = new ArrayList<String>();
        collect(fields, shown);
        return problem.errors().stream()
                .filter(error -> !shown.contains(error.pointer()))
                .toList();
    }

    /** The field that receives the focus: the first refused one. Null if there is none. */
    public @Nullable String focus() {
        var problem = problem();
        var shown = new ArrayList<String>();
        collect(fields, shown);
        return shown.stream()
                .filter(pointer -> problem != null && problem.at(pointer) != null)
                .findFirst()
                .orElse(null);
    }

    private void collect(List<Field> some, List<String> pointers) {
        for (var field : some) {
            pointers.add(field.pointer());
            switch (field.kind()) {
                case GROUP -> collect(field.fields(), pointers);
                case ROWS -> rows(field).forEach(row -> collect(row, pointers));
                default -> {}
            }
        }
    }
}
