package de.motivag.outcome.write.report;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.Sha256;
import de.motivag.events.outcome.ReportEvent.Definition;
import de.motivag.events.outcome.ReportId;
import de.motivag.kit.decision.RuleViolated;
import java.util.List;
import java.util.UUID;

/** The figures for a report, computed from the facts before the decision. */
public sealed interface FrozenFigures {
    /**
     * @param definitions of the figures, in their order
     * @param logHash hash of the events that were known
     * @param content the figures as JSON, with suppressed cells
     */
    record Computed(List<Definition> definitions, Sha256 logHash, String content) implements FrozenFigures {}

    /** The parameters are wrong, or the day is not final. */
    record Impossible(RuleViolated refusal) implements FrozenFigures {}

    /** The key of the figures: the parameters of the report. */
    record Key(OrganisationId organisation, ReportId report, ReportQuery query) implements Id {
        @Override
        public UUID value() {
            return Id.derived(report.value(), "figures");
        }
    }
}
