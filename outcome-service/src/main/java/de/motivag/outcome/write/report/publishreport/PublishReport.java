package de.motivag.outcome.write.report.publishreport;

import static de.motivag.outcome.OutcomeRule.REPORT_EXISTS;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.MonthOrDay;
import de.motivag.events.outcome.ReportEvent.Dimension;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import de.motivag.events.outcome.ReportId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.report.FrozenFigures;
import de.motivag.outcome.write.report.Report;
import de.motivag.outcome.write.report.ReportQuery;
import de.motivag.outcome.write.workbiography.BiographyDays;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes figures as they were known at the end of a final day, without cells that could reveal single people. Refuses
 * a day that is not final yet. A repetition returns the first report.
 *
 * @param figures names of the figures
 * @param from a month or a day
 * @param to a month or a day, which is included; not before {@code from}
 * @param by dimensions; offer and month if missing, {@code none} alone for all cases together
 * @param asKnownOn day at whose end the events were known; refused until it is final, and before 2005
 */
@Post(
        path = "/reports",
        roles = {Role.ANALYST, Role.TEAM_LEAD},
        summary = "Publish a report of figures as they were known at the end of a final day")
public record PublishReport(
        @OrNew ReportId report,
        @Distinct @Size(max = 50) List<@Size(max = 100) String> figures,
        @Size(max = 10) String from,
        @Size(max = 10) String to,
        @Nullable @Distinct @Size(max = 10) List<@Size(max = 20) String> by,
        LocalDate asKnownOn)
        implements JointCommand {
    private static final List<String> USUAL = List.of("offer", "month");
    /** The parameter for all cases together. */
    private static final List<String> NONE = List.of("none");

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Report.class, report));
    }

    /** The figures are computed only if the report does not exist yet. */
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Report.class, report) instanceof Report.None
                ? List.of(new Stream<>(FrozenFigures.class, key(context)))
                : List.of();
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        context.requireNotInFuture(asKnownOn, "#/asKnownOn");
        BiographyDays.requireDayOfBenefits(asKnownOn, "#/asKnownOn");
        return switch (states.of(Report.class, report)) {
            case Report.None _ -> List.of(published(states.of(FrozenFigures.class, key(context))));
            case Report.Published(var known) when known.equals(query()) -> List.of();
            case Report.Published _ -> throw new RuleViolated(REPORT_EXISTS, "#/report");
        };
    }

    private ReportPublished published(FrozenFigures frozen) {
        return switch (frozen) {
            case FrozenFigures.Computed(var definitions, var logHash, var content) ->
                new ReportPublished(
                        report,
                        asKnownOn,
                        new MonthOrDay(from),
                        new MonthOrDay(to),
                        query().by().stream().map(Dimension::named).toList(),
                        definitions,
                        logHash,
                        Internal.of(content));
            case FrozenFigures.Impossible(var refusal) -> throw refusal;
        };
    }

    private FrozenFigures.Key key(DecisionContext context) {
        return new FrozenFigures.Key(context.organisation(), report, query());
    }

    private ReportQuery query() {
        var dimensions = by == null ? USUAL : by.equals(NONE) ? List.<String>of() : by;
        return new ReportQuery(figures, from, to, dimensions, asKnownOn);
    }
}
