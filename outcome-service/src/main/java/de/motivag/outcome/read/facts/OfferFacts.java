package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferReinstated;
import de.motivag.events.coaching.OfferEvent.OfferRetired;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import java.util.List;
import java.util.stream.Stream;

/** Facts about offers: their kind, and the modules of each version. */
final class OfferFacts {
    private OfferFacts() {}

    static FactChanges changes(OfferEvent event) {
        return switch (event) {
            case OfferDefined e ->
                new FactChanges(
                        Stream.concat(
                                        Stream.of(new Fact.Offer(e.offer().value(), e.offer(), e.kind())),
                                        modules(e, e.version(), e.modules()))
                                .toList(),
                        List.of());
            case OfferRevised e ->
                new FactChanges(modules(e, e.version(), e.modules()).toList(), List.of());
            case OfferRetired _, OfferReinstated _ -> FactChanges.NOTHING;
        };
    }

    private static Stream<Fact> modules(OfferEvent event, int version, List<OfferModule> modules) {
        return modules.stream()
                .map(module -> new Fact.OfferModule(
                        Fact.ofVersion(version, module.number()), event.offer(), version, module.number()));
    }
}
