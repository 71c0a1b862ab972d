package de.motivag.desk.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a service that has refused a request (RFC 9457), in the language of the page.
 *
 * @param errors the refused fields, by JSON pointer
 */
public record Problem(
        @Nullable String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldProblem> errors) {

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** @param pointer the JSON pointer, without the {@code #} of its form as a URI fragment */
    public record FieldProblem(String pointer, String code, String detail) {
        public FieldProblem {
            pointer = pointer.startsWith("#") ? pointer.substring(1) : pointer;
        }
    }

    /** The text about the field with that pointer, or null. */
    public @Nullable String at(String pointer) {
        return errors.stream()
                .filter(error -> error.pointer().equals(pointer))
                .map(FieldProblem::detail)
                .findFirst()
                .orElse(null);
    }

    /** The rule's code, such as {@code seat-taken}. */
    public String code() {
        return type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
    }
}
