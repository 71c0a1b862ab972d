package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.FirstTalkPrepared;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
import de.motivag.events.coaching.HandoverEvent.HandoverEventRetracted;
import de.motivag.events.coaching.HandoverEvent.HandoverTaken;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.Set;

/** Facts about first talks with the adviser. A held one is a contact with the id of its event; nobody records its length. */
final class HandoverFacts {
    private HandoverFacts() {}

    static FactChanges changes(HandoverEvent event, EventMetadata metadata) {
        return switch (event) {
            case HandoverClosed e ->
                FactChanges.facts(new Fact.Contact(
                        metadata.id(),
                        e.ids().referral(),
                        e.ids().participant(),
                        e.ids().offer(),
                        "FIRST_TALK",
                        e.result() == FirstTalkResult.HELD,
                        0,
                        e.closedOn()));
            case HandoverEventRetracted e -> FactChanges.retracted(e, Set.of(Fact.Contact.class));
            case FirstTalkPrepared _, HandoverTaken _ -> FactChanges.NOTHING;
        };
    }
}
