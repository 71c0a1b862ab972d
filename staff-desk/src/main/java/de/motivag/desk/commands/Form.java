package de.motivag.desk.commands;

import de.motivag.desk.commands.Choices.Choice;
import de.motivag.desk.commands.Field.Kind;
import de.motivag.desk.frame.Page;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One form of a command, with what was typed and what the service said of it.
 *
 * @param page for its texts
 * @param context the variables of the address and further values that the form was opened with
 * @param fields in the order of the form
 * @param choices the choices of each field that refers to something
 * @param key the Idempotency-Key of this form
 * @param seen the ETag of the state that the form shows, or null
 * @param back the page that follows
 * @param problem the answer to the last attempt, or null
 * @param away whether the service did not answer the last attempt
 */
public record Form(
        Page page,
        Command command,
        Map<String, String> context,
        List<Field> fields,
        Map<String, List<Choice>> choices,
        Posted posted,
        String key,
        @Nullable String seen,
        String back,
        @Nullable Problem problem,
        boolean away) {

    /** Rows that a form offers beyond the filled ones. */
    private static final int SPARE_ROWS = 2;

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
            case DAY -> page.text("format.day");
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

    public List<List<Field>> rows(Field field) {
        return IntStream.range(0, posted.rows(field) + SPARE_ROWS)
                .mapToObj(row -> Posted.inRow(field, row))
                .toList();
    }

    /** The errors that belong to no field of this form. */
    public List<FieldProblem> otherErrors() {
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
