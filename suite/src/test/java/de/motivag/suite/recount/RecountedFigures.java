package de.motivag.suite.recount;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.export.Export;
import de.motivag.suite.recount.DuckFigures.Cell;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Compares all figures of the running suite with those computed from its export. */
public final class RecountedFigures {
    /** The figures whose value is a median and no quotient. */
    static final Set<String> MEDIANS = Set.of("waiting-time", "time-to-first-job-offer");

    private RecountedFigures() {}

    /**
     * @param folder folder for the export
     * @param since first month of the comparison
     * @param days days at whose end the knowledge counts
     * @return one line per difference
     */
    public static List<String> different(Path folder, YearMonth since, List<LocalDate> days) {
        var suite = RunningSuite.suite();
        new Export(suite::url, organisation -> suite.token("analyst", organisation), _ -> {}).to(folder);
        var different = new ArrayList<String>();
        for (var organisation : Staff.ORGANISATIONS) {
            var analyst = StaffClient.as("analyst", organisation);
            var figures = analyst.get(Service.OUTCOME, "/kpis")
                    .accepted()
                    .body()
                    .valueStream()
                    .map(kpi -> kpi.required("name").asString())
                    .distinct()
                    .toList();
            try (var recounted = new DuckFigures(folder.resolve(organisation).resolve("events"))) {
                for (var day : days) {
                    recounted.ask(
                            since.atDay(1),
                            day,
                            day.plusDays(1)
                                    .atStartOfDay(DecisionContext.BERLIN)
                                    .toInstant()
                                    .minusMillis(1));
                    for (var figure : figures) {
                        compare(
                                answered(analyst, figure, since, day),
                                recounted.cells(figure),
                                different,
                                "%s %s as known on %s".formatted(organisation, figure, day));
                    }
                }
            }
        }
        return different;
    }

    private static Set<Cell> answered(StaffClient analyst, String figure, YearMonth since, LocalDate day) {
        var path = "/kpis/%s?by=offer,month,part&from=%s&to=%s&asKnownOn=%s"
                .formatted(figure, since, YearMonth.from(day), day);
        var cells = new HashSet<Cell>();
        for (var row : analyst.get(Service.OUTCOME, path).accepted().body().required("rows")) {
            cells.add(cell(row, MEDIANS.contains(figure)));
        }
        return cells;
    }

    private static Cell cell(JsonNode row, boolean median) {
        return new Cell(
                row.hasNonNull("offer") ? UUID.fromString(row.required("offer").asString()) : null,
                YearMonth.parse(row.required("month").asString()),
                row.hasNonNull("part") ? row.required("part").asString() : null,
                row.required(median ? "value" : "numerator").decimalValue(),
                row.hasNonNull("denominator") ? row.required("denominator").decimalValue() : null);
    }

    private static void compare(Set<Cell> answered, Set<Cell> recounted, List<String> different, String what) {
        var onlyAnswered = new HashSet<>(answered);
        onlyAnswered.removeAll(recounted);
        onlyAnswered.forEach(cell -> different.add(what + ": answered, not recounted: " + cell));
        var onlyRecounted = new HashSet<>(recounted);
        onlyRecounted.removeAll(answered);
        onlyRecounted.forEach(cell -> different.add(what + ": recounted, not answered: " + cell));
    }
}
