package de.motivag.desk.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A font that is embedded in one document. A PDF places no combining marks, so this class draws letters with marks: DIN
 * 91379 has letters such as M̂ that exist with a mark only.
 */
final class Typeface {

    static final String REGULAR = "/fonts/ttf/DejaVuSans.ttf";
    static final String BOLD = "/fonts/ttf/DejaVuSans-Bold.ttf";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters without marks, perhaps followed by one with marks. */
    private static final Pattern LETTERS =
            Pattern.compile("(?<letters>(?:\\P{M}(?!\\p{M}))*)(?<marked>\\P{M}\\p{M}+)?");

    /** Letters that lose their dot under a mark. */
    private static final Map<Integer, Integer> DOTLESS = Map.of((int) 'i', 0x0131, (int) 'j', 0x0237);

    /** Characters that take no room and have no glyph, and those that end a line. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n]]");

    private static final int UNKNOWN = 0xFFFD;

    /** The room between a letter and a mark, as a part of the size. */
    private static final float GAP = 0.05f;

    private final PDType0Font font;
    private final TrueTypeFont glyphs;
    private final CmapLookup characters;

    /** The widths of characters in size 1, because asking the font for each text takes seconds. */
    private final Map<Integer, Float> widths = new HashMap<>();

    private Typeface(PDType0Font font, TrueTypeFont glyphs) throws IOException {
        this.font = font;
        this.glyphs = glyphs;
        this.characters = glyphs.getUnicodeCmapLookup();
    }

    /** @param file the font in the class path, of which the document receives the glyphs that it uses */
    static Typeface in(PDDocument document, String file) throws IOException {
        try (var stream = Typeface.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException(file + " is missing");
            }
            // The document reads the font until it is saved, and then leaves it to the garbage collector.
            var glyphs = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            return new Typeface(PDType0Font.load(document, glyphs, true), glyphs);
        }
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** The text in composed characters. A character without a glyph becomes the sign for an unknown one. */
    String printable(String text) {
        var visible = INVISIBLE.matcher(text.replace('\t', ' ')).replaceAll("");
        var printable = new StringBuilder();
        Normalizer.normalize(visible, Normalizer.Form.NFC)
                .codePoints()
                .map(character -> character == '\n' || has(character) ? character : UNKNOWN)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (var letter : MARKS.matcher(text).replaceAll("").codePoints().toArray()) {
            var known = widths.get(letter);
            if (known == null) {
                known = font.getStringWidth(Character.toString(letter)) / 1000;
                widths.put(letter, known);
            }
            width += known;
        }
        return width * size;
    }

    /** The outline of a glyph at its place on the page. */
    private record Outline(int character, float x, float y) {}

    /**
     * Writes one line.
     *
     * @param y the base line
     */
    void show(PDPageContentStream page, String line, float x, float y, float size) throws IOException {
        var outlines = new ArrayList<Outline>();
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        var at = x;
        for (var found = LETTERS.matcher(line); found.find(); ) {
            var letters = found.group("letters");
            page.setRenderingMode(RenderingMode.FILL);
            page.showText(letters);
            at += width(letters, size);
            var marked = found.group("marked");
            if (marked != null) {
                invisible(page, marked, at, y, size, outlines);
                at += width(marked, size);
            }
        }
        page.endText();
        for (var outline : outlines) {
            fill(page, outline, size);
        }
    }

    /**
     * Writes a letter with its marks for the extraction of text, where each mark follows its letter, and adds the outlines
     * that are visible.
     */
    private void invisible(
            PDPageContentStream page, String marked, float x, float y, float size, List<Outline> outlines)
            throws IOException {
        page.setRenderingMode(RenderingMode.NEITHER);
        page.showText(marked);
        var letter = marked.codePointAt(0);
        var base = DOTLESS.getOrDefault(letter, letter);
        outlines.add(new Outline(base, x, y));
        var box = box(base, size);
        var top = box.getUpperRightY();
        var bottom = box.getLowerLeftY();
        for (var mark :
                marked.substring(Character.charCount(letter)).codePoints().toArray()) {
            var of = box(mark, size);
            var centred =
                    x + (box.getLowerLeftX() + box.getUpperRightX() - of.getLowerLeftX() - of.getUpperRightX()) / 2;
            switch (mark) {
                // Comma above right, and horn.
                case 0x0315, 0x031B -> {
                    var right = x + box.getUpperRightX() - of.getLowerLeftX();
                    outlines.add(new Outline(mark, right, y + Math.max(0, box.getUpperRightY() - of.getUpperRightY())));
                }
                // Cedilla and ogonek touch their letter.
                case 0x0327, 0x0328 -> {
                    outlines.add(new Outline(mark, centred, y + Math.min(0, box.getLowerLeftY())));
                    bottom = Math.min(bottom, of.getLowerLeftY());
                }
                // A macron below two letters lies between them.
                case 0x035F -> outlines.add(new Outline(mark, x + width(marked, size), y));
                case 0x0323, 0x0324, 0x0325, 0x0326, 0x032D, 0x032E, 0x0330, 0x0331 -> {
                    outlines.add(new Outline(mark, centred, y + bottom - GAP * size - of.getUpperRightY()));
                    bottom += of.getLowerLeftY() - of.getUpperRightY() - GAP * size;
                }
                default -> {
                    outlines.add(new Outline(mark, centred, y + top + GAP * size - of.getLowerLeftY()));
                    top += of.getUpperRightY() - of.getLowerLeftY() + GAP * size;
                }
            }
        }
    }

    private void fill(PDPageContentStream page, Outline outline, float size) throws IOException {
        var glyph = glyphs.getGlyph().getGlyph(characters.getGlyphId(outline.character));
        if (glyph == null) {
            return;
        }
        var scale = size / glyphs.getUnitsPerEm();
        var place = new AffineTransform(scale, 0, 0, scale, outline.x, outline.y);
        var points = new float[6];
        float fromX = 0;
        float fromY = 0;
        for (var path = glyph.getPath().getPathIterator(place); !path.isDone(); path.next()) {
            switch (path.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(points[0], points[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(points[0], points[1]);
                case PathIterator.SEG_QUADTO -> {
                    page.curveTo(
                            fromX + (points[0] - fromX) * 2 / 3,
                            fromY + (points[1] - fromY) * 2 / 3,
                            points[2] + (points[0] - points[2]) * 2 / 3,
                            points[3] + (points[1] - points[3]) * 2 / 3,
                            points[2],
                            points[3]);
                    points[0] = points[2];
                    points[1] = points[3];
                }
                default -> {
                    page.closePath();
                    continue;
                }
            }
            fromX = points[0];
            fromY = points[1];
        }
        page.fill();
    }

    /** The box around the glyph, for that size. */
    private BoundingBox box(int character, float size) throws IOException {
        var glyph = glyphs.getGlyph().getGlyph(characters.getGlyphId(character));
        if (glyph == null) {
            return new BoundingBox();
        }
        var box = glyph.getBoundingBox();
        var scale = size / glyphs.getUnitsPerEm();
        return new BoundingBox(
                box.getLowerLeftX() * scale,
                box.getLowerLeftY() * scale,
                box.getUpperRightX() * scale,
                box.getUpperRightY() * scale);
    }
}
