package de.motivag.suite.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A page of results in docs/benchmarks. */
final class Page {
    /**
     * @param wanted target as shown
     * @param measured result as shown
     */
    record Mark(String what, String wanted, String measured, boolean met) {
        static Mark atLeast(String what, double wanted, double measured) {
            return new Mark(what, "≥ " + percent(wanted), percent(measured), measured >= wanted);
        }
    }

    private final StringBuilder text = new StringBuilder();

    /** @param explained description of the measurement */
    Page(String title, String explained, String postgres) throws IOException, InterruptedException {
        text.append("# ").append(title).append("\n\n").append(explained);
        text.append("\n## Machine\n\n").append(Machine.described(postgres));
    }

    Page marks(List<Mark> marks) {
        text.append("\n## Marks\n\n| Mark | Wanted | Measured | |\n|---|---|---|---|\n");
        for (var mark : marks) {
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(mark.what, mark.wanted, mark.measured, mark.met ? "met" : "**not met**"));
        }
        return this;
    }

    /** Begins a table for {@link #row}s. */
    Page section(String title) {
        text.append("\n## ").append(title).append("\n\n| | Median | Lowest – highest |\n|---|---|---|\n");
        return this;
    }

    Page row(String what, Spread spread, int decimals) {
        text.append("| ")
                .append(what)
                .append(" | ")
                .append(spread.shown(decimals))
                .append(" |\n");
        return this;
    }

    /** Adds a row with a heading for the following ones. */
    Page heading(String what) {
        text.append("| ").append(what).append(" | | |\n");
        return this;
    }

    Page paragraph(String words) {
        text.append('\n').append(words).append('\n');
        return this;
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
