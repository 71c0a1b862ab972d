package de.motivag.outcome.read.facts;

import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import java.util.List;

/** Targets and baselines: those configured last take the place of all before. */
final class OrganisationFacts {
    private OrganisationFacts() {}

    static Told told(OrganisationEvent event) {
        return switch (event) {
            case OrganisationConfigured e ->
                new Told(
                        e.goals().stream()
                                .<Fact>map(goal -> new Fact.Goal(
                                        Fact.numbered(goal.kpi()), goal.kpi(), goal.target(), goal.baseline()))
                                .toList(),
                        List.of(new Told.Ended(Fact.Goal.class, null)));
            case TeamDefined _ -> Told.NOTHING;
        };
    }
}
