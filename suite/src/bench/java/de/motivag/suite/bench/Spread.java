package de.motivag.suite.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The values of all rounds in ascending order. */
record Spread(double[] figures) {
    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        return new Spread(rounds.stream().mapToDouble(figure).sorted().toArray());
    }

    double median() {
        var middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }

    /** The median, and the range from the lowest to the highest. */
    String shown(int decimals) {
        var format = "%,." + decimals + "f";
        return String.format(
                Locale.ROOT,
                "%s | %s – %s",
                format.formatted(median()),
                String.format(Locale.ROOT, format, figures[0]),
                String.format(Locale.ROOT, format, figures[figures.length - 1]));
    }

    @Override
    public String toString() {
        return Arrays.toString(figures);
    }
}
