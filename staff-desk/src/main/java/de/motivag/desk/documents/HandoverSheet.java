package de.motivag.desk.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The handover of one person for the first talk, for the adviser.
 *
 * @param day the day of printing
 * @param blocks everything under the title
 */
record HandoverSheet(LocalDate day, List<Block> blocks) {

    static final String TITLE = "Übergabe zum Erstgespräch";

    private static final float SIZE = 10;

    byte[] pdf() {
        try (var paper = new Paper("Übergabe zum Erstgespräch")) {
            return paper.written(blocks, SIZE, "Vertraulich · Stand: " + GermanWords.day(day));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
