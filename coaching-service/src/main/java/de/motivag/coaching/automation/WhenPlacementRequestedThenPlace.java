package de.motivag.coaching.automation;

import de.motivag.coaching.read.groups.Groups;
import de.motivag.coaching.write.participation.placeparticipant.PlaceParticipant;
import de.motivag.events.Id;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Answers a request for placement: the person gets a seat, joins the waiting list, or the request is refused with a
 * reason.
 */
@Component
final class WhenPlacementRequestedThenPlace implements Reaction<PlacementRequested> {
    private final Commands commands;
    private final Groups groups;

    WhenPlacementRequestedThenPlace(Commands commands, Groups groups) {
        this.commands = commands;
        this.groups = groups;
    }

    @Override
    public Class<PlacementRequested> event() {
        return PlacementRequested.class;
    }

    @Override
    public void on(PlacementRequested event, EventMetadata metadata) {
        var organisation = metadata.organisation();
        var command = new PlaceParticipant(
                new ParticipationId(Id.derived(metadata.id(), "participation")),
                event.participant(),
                event.referral(),
                event.offer(),
                event.offerVersion(),
                metadata.recordedOn(),
                event.appliedOn(),
                event.from(),
                event.despiteCollision(),
                event.group(),
                event.group() == null
                        ? groups.nextFree(event.offer(), organisation)
                        : groups.named(event.group(), organisation));
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
