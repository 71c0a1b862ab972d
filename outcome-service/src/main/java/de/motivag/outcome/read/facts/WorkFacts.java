package de.motivag.outcome.read.facts;

import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.ArrayList;
import java.util.List;

/** Facts about starts of work, checks that found none, steps of progress and periods in receipt of benefits. */
final class WorkFacts {
    private static final List<FactChanges.Ended> ALL_PERIODS = List.of(
            new FactChanges.Ended(Fact.BenefitPeriod.class, null),
            new FactChanges.Ended(Fact.BenefitReport.class, null));

    private WorkFacts() {}

    static FactChanges changes(WorkBiographyEvent event, EventMetadata metadata) {
        var person = event.participant();
        return switch (event) {
            case IntegrationReported e -> FactChanges.facts(work(person, e.integration(), e.facts()));
            case IntegrationCorrected e -> FactChanges.replacing(work(person, e.integration(), e.facts()));
            case IntegrationWithdrawn e ->
                FactChanges.ended(Fact.Integration.class, e.integration().value());
            case NoIntegrationConfirmed e ->
                FactChanges.facts(new Fact.IntegrationCheck(Fact.ofDay(0, e.checkedOn()), person, e.checkedOn()));
            case NoIntegrationWithdrawn e ->
                FactChanges.ended(Fact.IntegrationCheck.class, Fact.ofDay(0, e.checkedOn()));
            case ProgressRecorded e ->
                FactChanges.replacing(new Fact.Progress(
                        Fact.ofDay(e.ladderVersion(), e.on()), person, e.ladderVersion(), e.step(), e.on()));
            case ProgressWithdrawn e -> FactChanges.ended(Fact.Progress.class, Fact.ofDay(e.ladderVersion(), e.on()));
            case BenefitPeriodsReported e -> periods(e, metadata);
            case BenefitPeriodsWithdrawn _ -> new FactChanges(List.of(), ALL_PERIODS);
        };
    }

    private static Fact work(ParticipantId person, IntegrationId integration, Integration facts) {
        return new Fact.Integration(
                integration.value(),
                person,
                facts.kind(),
                facts.startsOn(),
                facts.endedOn(),
                facts.weeklyHours(),
                facts.fixedTerm(),
                facts.insured(),
                facts.subsidised(),
                facts.foundThrough());
    }

    /** Each report replaces all earlier ones. */
    private static FactChanges periods(BenefitPeriodsReported event, EventMetadata metadata) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.BenefitReport(metadata.id(), event.participant(), event.knownUntil()));
        for (var period : event.periods()) {
            facts.add(new Fact.BenefitPeriod(
                    Fact.numbered(facts.size()), event.participant(), period.from(), period.to()));
        }
        return new FactChanges(facts, ALL_PERIODS);
    }
}
