package de.motivag.desk.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both fonts have every letter of DIN 91379, and a written letter can be extracted again. */
class TypefaceTest {

    @ParameterizedTest
    @ValueSource(strings = {Typeface.REGULAR, Typeface.BOLD})
    void a_font_has_a_glyph_for_every_letter_and_mark(String file) throws IOException {
        try (var document = new PDDocument()) {
            var face = Typeface.in(document, file);
            var missing = all().stream()
                    .flatMapToInt(String::codePoints)
                    .filter(character -> !face.has(character))
                    .mapToObj(Integer::toHexString)
                    .distinct()
                    .toList();
            assertThat(missing).isEmpty();
        }
    }

    @Test
    void the_extracted_text_is_the_written_one() throws IOException {
        var all = all();
        var blocks = new ArrayList<Block>();
        for (int from = 0; from < all.size(); from += 20) {
            blocks.add(Block.text(String.join(" ", all.subList(from, Math.min(all.size(), from + 20)))));
            blocks.add(Block.heading("Fett: " + String.join(" ", all.subList(from, Math.min(all.size(), from + 12)))));
        }
        try (var paper = new Paper("Probe")) {
            var written = PdfText.of("letters", paper.written(blocks, 12, "Probe"));
            for (var block : blocks) {
                assertThat(written.words()).contains(block.text());
            }
            assertThat(written.fonts()).isNotEmpty().allMatch(font -> font.isEmbedded());
        }
    }

    @Test
    void a_character_without_a_glyph_is_shown_as_unknown() throws IOException {
        try (var document = new PDDocument()) {
            var face = Typeface.in(document, Typeface.REGULAR);
            assertThat(face.printable("A\u0308 \uD83E\uDD73\u200B\t漢")).isEqualTo("Ä \uFFFD \uFFFD");
        }
    }

    private static List<String> all() {
        var all = new ArrayList<>(Din91379.characters());
        all.addAll(Din91379.sequences());
        return all;
    }
}
