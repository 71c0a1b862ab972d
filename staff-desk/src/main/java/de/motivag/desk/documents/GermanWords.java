package de.motivag.desk.documents;

import de.motivag.desk.frame.Dates;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** German words for constants of the services. Documents are in German, whatever the language of the page. */
@Component
class GermanWords {

    private final MessageSource texts;

    GermanWords(MessageSource texts) {
        this.texts = texts;
    }

    /** @param type the name of the schema, such as {@code RecommendationKind} */
    String of(String type, @Nullable String constant) {
        if (constant == null) {
            return "";
        }
        var text = texts.getMessage("value." + type + "." + constant, null, constant, Locale.GERMAN);
        return text == null ? constant : text;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "–" : Dates.DAY.format(day);
    }
}
