package de.motivag.suite.demo;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The figures of the demo's months, as the API says them. */
record KpiTable(List<Row> rows) {
    /** @param months participant-months: the days of all who were in contact, divided by 30.4375 */
    record Row(String organisation, YearMonth month, int entries, int contacts, BigDecimal months) {}

    private static final String LINE = "  %-9s %-8s %8s %9s %19s %8s%n";

    static KpiTable of(Connection connection) {
        var rows = new ArrayList<Row>();
        for (var organisation : Staff.ORGANISATIONS) {
            var entries = figures(connection, organisation, "measure-entries");
            var density = figures(connection, organisation, "contact-density");
            Stream.concat(entries.keySet().stream(), density.keySet().stream())
                    .distinct()
                    .sorted()
                    .forEach(month -> rows.add(new Row(
                            organisation,
                            month,
                            figure(entries, month, "numerator").intValueExact(),
                            figure(density, month, "numerator").intValueExact(),
                            figure(density, month, "denominator"))));
        }
        return new KpiTable(List.copyOf(rows));
    }

    /** Up to the demo's last day: participant-months would go on to the present. */
    private static TreeMap<YearMonth, JsonNode> figures(Connection connection, String organisation, String kpi) {
        var path = "/kpis/" + kpi + "?by=month&from=" + Workdays.FIRST + "&to=" + Workdays.LAST;
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
        var text = new StringBuilder(LINE.formatted("", "", "Measure", "Completed", "Participant-", "Contact")
                + LINE.formatted("", "Month", "entries", "contacts", "months", "density"));
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
        int entries = rows.stream().mapToInt(Row::entries).sum();
        int contacts = rows.stream().mapToInt(Row::contacts).sum();
        var months = rows.stream().map(Row::months).reduce(BigDecimal.ZERO, BigDecimal::add);
        var density = months.signum() == 0
                ? "-"
                : plain(BigDecimal.valueOf(contacts).divide(months, 2, RoundingMode.HALF_UP));
        return LINE.formatted(organisation, month, entries, contacts, plain(months), density);
    }

    private static String plain(BigDecimal value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
