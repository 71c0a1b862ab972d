package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.services.Role;
import de.motivag.desk.services.User;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class FiltersTest {

    private final Page page = page();

    @Test
    void a_day_is_a_filter_in_the_form_of_the_services() {
        var filters = Filters.of(page, "/sessions", null).day("from", "30.11.26", "label.from");
        assertThat(filters.query().parameters()).isEqualTo("?from=2026-11-30");
        assertThat(filters.badges()).extracting(Filters.Badge::text).containsExactly("label.from 30.11.2026");
    }

    @Test
    void text_that_is_no_day_hides_no_rows_and_is_named() {
        var filters = Filters.of(page, "/sessions", null).day("from", "31.02.2026", "label.from");
        assertThat(filters.query().parameters()).isEmpty();
        assertThat(filters.badges())
                .extracting(Filters.Badge::text)
                .containsExactly("label.from „31.02.2026“ ist kein Tag von 01.01.1900 bis 31.12.2200");
    }

    private static Page page() {
        var texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        texts.addMessage("filters.no-day", Locale.GERMAN, "{0} „{1}“ ist kein Tag von 01.01.1900 bis 31.12.2200");
        return new Page(
                texts,
                name -> name,
                Locale.GERMAN,
                new User("id", "jc-nord", "Maike Thomsen", Set.of(Role.MODERATOR)),
                LocalDate.of(2026, 11, 30),
                List.of(),
                "/sessions",
                "/sessions",
                "csrf",
                "owner",
                60,
                null);
    }
}
