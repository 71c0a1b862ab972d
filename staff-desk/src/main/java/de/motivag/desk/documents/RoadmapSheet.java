package de.motivag.desk.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roadmap of one person on one page, for the person to take home.
 *
 * @param offer the title of the offer
 * @param day the day of printing
 * @param reviewedOn the day on which the group has reviewed it last, or null
 * @param agreement a sentence about the agreement with the adviser, or null
 */
record RoadmapSheet(
        String name,
        String offer,
        LocalDate day,
        @Nullable LocalDate reviewedOn,
        @Nullable String agreement,
        List<Goal> goals,
        List<Step> steps,
        List<String> obstacles,
        List<String> topics) {

    record Goal(String text, LocalDate until) {}

    /** @param by the one who takes it, in words of the person */
    record Step(String text, LocalDate dueOn, String by, State state) {}

    enum State {
        OPEN,
        DONE,
        MISSED
    }

    static final String TITLE = "Mein Fahrplan";

    private static final float LARGEST = 11;
    private static final float SMALLEST = 8;
    private static final float STEP_OF_SIZE = 0.5f;

    /**
     * Entries under one heading.
     *
     * @param further the word for one more entry, in the gender of the singular
     */
    private record Section(String heading, List<Block> entries, String singular, String plural, String further) {

        List<Block> blocks(int shown) {
            if (entries.isEmpty()) {
                return List.of();
            }
            var blocks = new ArrayList<Block>();
            blocks.add(Block.heading(heading));
            blocks.addAll(entries.subList(0, shown));
            int left = entries.size() - shown;
            if (left > 0) {
                blocks.add(Block.text("… " + (shown == 0 ? "" : "und ") + left + " "
                        + (shown == 0 ? "" : left == 1 ? further + " " : "weitere ")
                        + (left == 1 ? singular : plural) + ", siehe Fahrplan im Desk"));
            }
            return blocks;
        }
    }

    /** The type becomes smaller until everything fits. After that the sheet states how many entries it leaves out. */
    byte[] pdf() {
        try (var paper = new Paper("Fahrplan")) {
            var sections = sections();
            var shown = sections.stream()
                    .mapToInt(section -> section.entries.size())
                    .toArray();
            var size = LARGEST;
            while (!paper.fit(blocks(sections, shown), size)) {
                if (size > SMALLEST) {
                    size -= STEP_OF_SIZE;
                } else if (!leaveOut(shown)) {
                    break;
                }
            }
            return paper.written(blocks(sections, shown), size, "MotivAG · " + offer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out the last entry of the section that shows most. */
    private static boolean leaveOut(int[] shown) {
        int most = 0;
        for (int i = 1; i < shown.length; i++) {
            most = shown[i] >= shown[most] ? i : most;
        }
        if (shown[most] == 0) {
            return false;
        }
        shown[most]--;
        return true;
    }

    private List<Block> blocks(List<Section> sections, int[] shown) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.title(TITLE));
        blocks.add(Block.text(name));
        blocks.add(Block.text("Stand: " + GermanWords.day(day)
                + (reviewedOn == null ? "" : " · in der Gruppe besprochen am " + GermanWords.day(reviewedOn))));
        if (agreement != null) {
            blocks.add(Block.text(agreement));
        }
        for (int i = 0; i < shown.length; i++) {
            blocks.addAll(sections.get(i).blocks(shown[i]));
        }
        return blocks;
    }

    private List<Section> sections() {
        var goalEntries = new ArrayList<Block>();
        for (var goal : goals) {
            goalEntries.add(Block.entry(
                    goalEntries.size() + 1 + ".", oneLine(goal.text), "bis " + GermanWords.day(goal.until)));
        }
        return List.of(
                new Section("Meine Ziele", goalEntries, "Ziel", "Ziele", "weiteres"),
                new Section(
                        "Meine nächsten Schritte",
                        steps.stream().map(RoadmapSheet::entry).toList(),
                        "Schritt",
                        "Schritte",
                        "weiterer"),
                new Section("Was mir im Weg stehen kann", bullets(obstacles), "Punkt", "Punkte", "weiterer"),
                new Section("Meine Themen", bullets(topics), "Thema", "Themen", "weiteres"));
    }

    private static Block entry(Step step) {
        return switch (step.state) {
            case OPEN -> Block.entry("☐", oneLine(step.text), "bis " + GermanWords.day(step.dueOn) + "\n" + step.by);
            case DONE -> Block.entry("☑", oneLine(step.text), "erledigt");
            case MISSED -> Block.entry("–", oneLine(step.text), "nicht gemacht");
        };
    }

    private static List<Block> bullets(List<String> texts) {
        return texts.stream().map(text -> Block.entry("•", oneLine(text), null)).toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
