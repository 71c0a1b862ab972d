package de.motivag.coaching.automation;

import de.motivag.coaching.write.offer.definestandardoffer.DefineStandardOffer;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/**
 * Defines the A&O coaching as soon as an organisation is configured, so that every organisation has it from the start.
 */
@Component
final class WhenOrganisationConfiguredThenDefineStandardOffer implements Reaction<OrganisationConfigured> {
    private final Commands commands;

    WhenOrganisationConfiguredThenDefineStandardOffer(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<OrganisationConfigured> event() {
        return OrganisationConfigured.class;
    }

    @Override
    public void on(OrganisationConfigured event, EventMetadata metadata) {
        var context = CommandContext.because(metadata, getClass());
        commands.carryOutOrFail(new DefineStandardOffer(), context);
    }
}
