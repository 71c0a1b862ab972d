package de.motivag.desk.documents;

import de.motivag.desk.documents.Block.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A document of A4 pages with text in one size and headings. */
final class Paper implements AutoCloseable {

    private static final float SIDE = 57;
    private static final float TOP = 57;
    private static final float BOTTOM = 62;
    private static final float FOOTER = 36;
    private static final float FOOTER_SIZE = 8;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * SIDE;
    private static final float HEIGHT = PDRectangle.A4.getHeight() - TOP - BOTTOM;

    private static final Pattern LETTER = Pattern.compile("\\X");

    /** The distance of base lines, and the widths of columns, as parts of the size. */
    private static final float LEADING = 1.35f;

    private static final float MARKER = 1.9f;
    private static final float LABEL = 12;
    private static final float DETAIL = 13;

    private final PDDocument document = new PDDocument();
    private final Typeface regular;
    private final Typeface bold;

    /** The rows of blocks whose lines are broken already: a document is measured several times. */
    private final Map<Sized, List<Row>> broken = new HashMap<>();

    /** @param title the title in the properties of the file, without a name */
    Paper(String title) throws IOException {
        regular = Typeface.in(document, Typeface.REGULAR);
        bold = Typeface.in(document, Typeface.BOLD);
        var information = new PDDocumentInformation();
        information.setTitle(title);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage("de-DE");
    }

    private record Sized(Block block, float size) {}

    private record Piece(float x, String text, boolean isBold) {}

    /**
     * One line.
     *
     * @param before the room above it
     * @param isHeading whether the next line must be on the same page
     */
    private record Row(float size, float before, boolean isHeading, List<Piece> pieces) {

        float height() {
            return before + size * LEADING;
        }
    }

    /** Whether the blocks fit on one page in that size. */
    boolean fit(List<Block> blocks, float size) throws IOException {
        float height = 0;
        for (var row : rows(blocks, size)) {
            height += row.height();
        }
        return height <= HEIGHT;
    }

    /**
     * Writes the blocks on as many pages as they need.
     *
     * @param footer a text at the foot of each page, which receives a page number if there are several pages
     */
    byte[] written(List<Block> blocks, float size, String footer) throws IOException {
        var pages = pages(rows(blocks, size));
        for (int i = 0; i < pages.size(); i++) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                float y = PDRectangle.A4.getHeight() - TOP;
                for (var row : pages.get(i)) {
                    y -= row.height();
                    for (var piece : row.pieces) {
                        (piece.isBold ? bold : regular)
                                .show(content, piece.text, SIDE + piece.x, y + row.size * (LEADING - 1), row.size);
                    }
                }
                var number = pages.size() == 1 ? "" : " · Seite " + (i + 1) + " von " + pages.size();
                regular.show(content, regular.printable(footer + number), SIDE, FOOTER, FOOTER_SIZE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static List<List<Row>> pages(List<Row> rows) {
        var pages = new ArrayList<List<Row>>();
        var page = new ArrayList<Row>();
        float height = 0;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var needed = row.height()
                    + (row.isHeading && i + 1 < rows.size() ? rows.get(i + 1).height() : 0);
            if (height + needed > HEIGHT && !page.isEmpty()) {
                pages.add(page);
                page = new ArrayList<>();
                height = 0;
            }
            page.add(row);
            height += row.height();
        }
        pages.add(page);
        return pages;
    }

    private List<Row> rows(List<Block> blocks, float size) throws IOException {
        var rows = new ArrayList<Row>();
        for (var block : blocks) {
            var key = new Sized(block, size);
            var known = broken.get(key);
            if (known == null) {
                known = rows(block, size);
                broken.put(key, known);
            }
            rows.addAll(known);
        }
        return rows;
    }

    private List<Row> rows(Block block, float size) throws IOException {
        return switch (block.kind()) {
            case TITLE -> rows(block, new Style(size * 1.8f, 0, 0, true, false));
            case HEADING -> rows(block, new Style(size * 1.25f, size, 0, true, false));
            case TEXT -> rows(block, new Style(size, size * 0.25f, 0, false, false));
            case ENTRY -> rows(block, new Style(size, size * 0.35f, size * MARKER, false, false));
            case FACT -> rows(block, new Style(size, size * 0.15f, size * LABEL, false, true));
        };
    }

    private record Style(float size, float before, float indent, boolean isBold, boolean isLabelBold) {}

    private List<Row> rows(Block block, Style style) throws IOException {
        var rows = new ArrayList<Row>();
        var face = style.isBold ? bold : regular;
        var room = style.size * DETAIL;
        var detail = block.detail() == null ? List.<String>of() : lines(regular, block.detail(), room, style.size);
        var width = WIDTH - style.indent - (detail.isEmpty() ? 0 : room + style.size);
        var marker = block.marker() == null
                ? List.<String>of()
                : lines(style.isLabelBold ? bold : regular, block.marker(), style.indent, style.size);
        var text = lines(face, block.text(), width, style.size);
        var isHeading = block.kind() == Kind.TITLE || block.kind() == Kind.HEADING;
        for (int i = 0; i < Math.max(text.size(), Math.max(marker.size(), detail.size())); i++) {
            var pieces = new ArrayList<Piece>();
            add(pieces, 0, marker, i, style.isLabelBold);
            add(pieces, style.indent, text, i, style.isBold);
            add(pieces, WIDTH - room, detail, i, false);
            rows.add(new Row(style.size, i == 0 ? style.before : 0, isHeading, pieces));
        }
        return rows;
    }

    private static void add(List<Piece> pieces, float x, List<String> lines, int index, boolean isBold) {
        if (index < lines.size()) {
            pieces.add(new Piece(x, lines.get(index), isBold));
        }
    }

    /** Breaks the text at blanks; a word that is longer than a line at any letter. */
    private static List<String> lines(Typeface face, String text, float width, float size) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : face.printable(text).split("\n", -1)) {
            var line = "";
            for (var word : paragraph.split(" +")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (face.width(longer, size) <= width) {
                    line = longer;
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = word;
                while (face.width(line, size) > width) {
                    var end = fitting(face, line, width, size);
                    lines.add(line.substring(0, end));
                    line = line.substring(end);
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** The end of the longest beginning that fits, which is never between a letter and its marks. */
    private static int fitting(Typeface face, String word, float width, float size) throws IOException {
        int end = 0;
        for (var letters = LETTER.matcher(word); letters.find(); ) {
            if (end > 0 && face.width(word.substring(0, letters.end()), size) > width) {
                return end;
            }
            end = letters.end();
        }
        return end;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
