package de.motivag.desk.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class WorklistsTest {
    private static final Pattern TYPE = Pattern.compile("(?m)^value\\.(\\w+Worklist)\\.");

    @Test
    void the_first_page_finds_the_words_of_every_worklist() throws IOException {
        var file = new ClassPathResource("texts/worklists_de.properties");
        var texts = file.getContentAsString(StandardCharsets.UTF_8);
        var worded = TYPE.matcher(texts).results().map(found -> found.group(1)).toList();
        assertThat(worded).isNotEmpty();
        assertThat(Worklists.TYPES.values()).containsAll(worded);
    }
}
