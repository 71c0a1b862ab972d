package de.motivag.desk.commands;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A property of a command's body.
 *
 * @param pointer the JSON pointer, which is also the name of the input; the row of a list is {@code -}
 * @param type the name of the schema of the choices, for their texts
 * @param choices the constants of an enum
 * @param fields the properties of a {@link Kind#GROUP} or of a row of {@link Kind#ROWS}
 */
public record Field(
        String pointer,
        String name,
        Kind kind,
        boolean required,
        String type,
        List<String> choices,
        @Nullable Integer maxLength,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        List<Field> fields) {

    public enum Kind {
        TEXT,
        LONG_TEXT,
        EMAIL,
        WHOLE_NUMBER,
        DECIMAL_NUMBER,
        DAY,
        TIME,
        YES_OR_NO,
        /** One constant of an enum. */
        CHOICE,
        /** Several constants of an enum. */
        CHOICES,
        /** The id of something that is chosen from a list. */
        REFERENCE,
        REFERENCES,
        /** Several texts, one in a line. */
        LINES,
        GROUP,
        ROWS
    }

    /** The same field without those choices. */
    Field without(Set<String> refused) {
        return new Field(
                pointer,
                name,
                kind,
                required,
                type,
                choices.stream().filter(choice -> !refused.contains(choice)).toList(),
                maxLength,
                minimum,
                maximum,
                fields);
    }

    /** The same field in the row with that index. */
    Field inRow(String ofRows, int row) {
        return new Field(
                ofRows + "/" + row + pointer.substring(ofRows.length() + 2),
                name,
                kind,
                required,
                type,
                choices,
                maxLength,
                minimum,
                maximum,
                fields);
    }
}
