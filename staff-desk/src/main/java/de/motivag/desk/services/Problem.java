package de.motivag.desk.services;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a service that has refused a request (RFC 9457), in the language of the page. Staff cannot read ids, so
 * sentences that name one are left out. Days are in the form that the desk shows and reads.
 *
 * @param errors the refused fields, by JSON pointer
 */
public record Problem(
        @Nullable String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldProblem> errors) {
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})");

    public Problem {
        var readable = detail == null ? "" : readable(detail);
        detail = readable.isEmpty() ? null : readable;
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /**
     * @param pointer the JSON pointer, without the {@code #} of its form as a URI fragment; empty if the problem is about
     *     a parameter or a header
     */
    public record FieldProblem(String pointer, String code, String detail) {
        public FieldProblem {
            pointer = pointer == null ? "" : pointer.startsWith("#") ? pointer.substring(1) : pointer;
            detail = readable(detail);
        }
    }

    private static String readable(String text) {
        var withoutIds = Arrays.stream(BETWEEN_SENTENCES.split(text))
                .filter(sentence -> !ID.matcher(sentence).find())
                .collect(Collectors.joining(" "));
        return DAY.matcher(withoutIds).replaceAll("$3.$2.$1");
    }

    /** The text about the field with that pointer, or null. */
    public @Nullable String at(String pointer) {
        return errors.stream()
                .filter(error -> error.pointer().equals(pointer))
                .map(FieldProblem::detail)
                .findFirst()
                .orElse(null);
    }

    /** The title, or the texts about the parts of the request if the title names none of them. */
    public String reason() {
        return errors.isEmpty()
                ? title
                : errors.stream().map(FieldProblem::detail).distinct().collect(Collectors.joining(" "));
    }

    /** The rule's code, such as {@code seat-taken}. */
    public String code() {
        return type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
    }
}
