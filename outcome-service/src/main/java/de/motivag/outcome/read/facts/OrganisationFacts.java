package de.motivag.outcome.read.facts;

import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.OrganisationEvent.TeamRenamed;
import de.motivag.events.enrolment.OrganisationEvent.TeamRetired;
import java.util.List;
import java.util.stream.IntStream;

/** Facts about targets and baselines. The latest configuration replaces all earlier ones. */
final class OrganisationFacts {
    private OrganisationFacts() {}

    static FactChanges changes(OrganisationEvent event) {
        return switch (event) {
            case OrganisationConfigured e ->
                new FactChanges(
                        IntStream.range(0, e.goals().size())
                                .mapToObj(i -> goal(i, e.goals().get(i)))
                                .toList(),
                        List.of(new FactChanges.Ended(Fact.Goal.class, null)));
            case TeamDefined _, TeamRenamed _, TeamRetired _ -> FactChanges.NOTHING;
        };
    }

    private static Fact goal(int number, KpiGoal goal) {
        return new Fact.Goal(Fact.numbered(number), goal.figure(), goal.target(), goal.baseline());
    }
}
