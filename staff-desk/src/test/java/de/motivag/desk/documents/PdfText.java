package de.motivag.desk.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** A written document, read again. With {@code -Dpdf.files=<folder>} the files stay there to be looked at. */
record PdfText(int pages, String text, List<PDFont> fonts) {

    static PdfText of(String name, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var folder = System.getProperty("pdf.files");
            if (folder != null) {
                Files.write(Path.of(folder).resolve(name + ".pdf"), pdf);
            }
            var fonts = new ArrayList<PDFont>();
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(font));
                }
            }
            var text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC);
            return new PdfText(document.getNumberOfPages(), text, fonts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words, separated by single blanks. */
    String words() {
        return text.strip().replaceAll("\\s+", " ");
    }
}
