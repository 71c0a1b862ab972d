package de.motivag.outcome.write.report;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.outcome.ReportEvent.Question;
import de.motivag.events.outcome.ReportId;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.UUID;

/** The figures for a report, computed from the facts before the decision. */
public sealed interface FrozenFigures {
    /** @param json figures with suppressed cells, and the state of the log that they were computed from */
    record Computed(String json) implements FrozenFigures {}

    /** The parameters are wrong, or the day is not final. */
    record Impossible(RuleViolated refusal) implements FrozenFigures {}

    /** The key of the figures: the parameters of the report. */
    record Key(OrganisationId organisation, ReportId report, LocalDate asKnownOn, Question question) implements Id {
        @Override
        public UUID value() {
            return Id.derived(report.value(), "figures");
        }
    }
}
