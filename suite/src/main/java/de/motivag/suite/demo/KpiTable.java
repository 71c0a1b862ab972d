package de.motivag.suite.demo;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The figures of the demo's months, as the API returns them. */
record KpiTable(List<Row> rows) {
    /**
     * @param months participant-months: the days of all participants from first contact to end, divided by 30.4375
     * @param ended participations with an entry and a closed window, by the month of the end
     * @param integrated the integrated ones among {@code ended}
     * @param unknown the ones among {@code ended} without an integration and without a check
     */
    record Row(
            String organisation,
            YearMonth month,
            int entries,
            int contacts,
            BigDecimal months,
            int ended,
            int integrated,
            int unknown) {}

    private static final String LINE = "  %-8s %-8s %8s %9s %13s %8s %6s %11s %8s %6s%n";

    static KpiTable of(Connection connection, Period period) {
        return new KpiTable(Staff.ORGANISATIONS.stream()
                .flatMap(organisation -> of(connection, organisation, period))
                .toList());
    }

    private static Stream<Row> of(Connection connection, String organisation, Period period) {
        var entries = figures(connection, organisation, period, "measure-entries");
        var density = figures(connection, organisation, period, "contact-density");
        var quota = figures(connection, organisation, period, "integration-quota");
        var unknown = figures(connection, organisation, period, "not-evidenced");
        return Stream.of(entries, density, quota)
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .sorted()
                .map(month -> new Row(
                        organisation,
                        month,
                        figure(entries, month, "numerator").intValueExact(),
                        figure(density, month, "numerator").intValueExact(),
                        figure(density, month, "denominator"),
                        figure(quota, month, "denominator").intValueExact(),
                        figure(quota, month, "numerator").intValueExact(),
                        figure(unknown, month, "numerator").intValueExact()));
    }

    /** The figures by month up to the demo's last day. Later participant-months would run to the present. */
    private static TreeMap<YearMonth, JsonNode> figures(
            Connection connection, String organisation, Period period, String kpi) {
        var path = "/kpis/" + kpi + "?by=month&from=" + period.first() + "&to=" + period.last();
        var result = connection.get(new Staff("analyst", organisation), Service.OUTCOME, path);
        var figures = new TreeMap<YearMonth, JsonNode>();
        for (var row : result.required("rows")) {
            figures.put(YearMonth.parse(row.required("month").asString()), row);
        }
        return figures;
    }

    private static BigDecimal figure(TreeMap<YearMonth, JsonNode> figures, YearMonth month, String field) {
        var row = figures.get(month);
        return row == null
                ? BigDecimal.ZERO
                : row.required(field).decimalValue().stripTrailingZeros();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                LINE.formatted("", "", "Measure", "Completed", "Participant-", "Contact", "", "", "not evi-", "")
                        + LINE.formatted(
                                "",
                                "Month",
                                "entries",
                                "contacts",
                                "months",
                                "density",
                                "Ended",
                                "integrated",
                                "denced",
                                "Quota"));
        for (var organisation : Staff.ORGANISATIONS) {
            var own = rows.stream()
                    .filter(row -> row.organisation().equals(organisation))
                    .toList();
            text.append('\n');
            own.forEach(row -> text.append(line(organisation, row.month().toString(), List.of(row))));
            text.append(line(organisation, "total", own));
        }
        return text.append('\n').append(line("both", "total", rows)).toString();
    }

    private static String line(String organisation, String month, List<Row> rows) {
        int contacts = sum(rows, Row::contacts);
        int ended = sum(rows, Row::ended);
        int integrated = sum(rows, Row::integrated);
        var months = rows.stream().map(Row::months).reduce(BigDecimal.ZERO, BigDecimal::add);
        return LINE.formatted(
                organisation,
                month,
                sum(rows, Row::entries),
                contacts,
                plain(months),
                ratio(BigDecimal.valueOf(contacts), months),
                ended,
                integrated,
                sum(rows, Row::unknown),
                ratio(BigDecimal.valueOf(integrated), BigDecimal.valueOf(ended)));
    }

    private static int sum(List<Row> rows, ToIntFunction<Row> figure) {
        return rows.stream().mapToInt(figure).sum();
    }

    private static String ratio(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? "-" : plain(numerator.divide(denominator, 2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
