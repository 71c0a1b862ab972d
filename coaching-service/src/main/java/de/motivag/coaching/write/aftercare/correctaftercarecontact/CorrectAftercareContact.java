package de.motivag.coaching.write.aftercare.correctaftercarecontact;

import de.motivag.coaching.write.aftercare.Aftercare;
import de.motivag.coaching.write.aftercare.AftercareCommand;
import de.motivag.coaching.write.aftercare.Contact;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareEventRetracted;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a contact during aftercare: retracts the recorded event and records the correct contact in one transaction.
 *
 * @param event id of the event that logged the contact
 * @param reason reason for the correction in free text, for staff who work with the person
 * @param reached whether the person was reached; only then, and unless by mail, it counts as a contact
 * @param minutes duration, 0 to 480; 0 for a mail or an attempt
 * @param heldOn day of the contact; not in the future, within the aftercare
 */
@Post(
        path = "/participations/{participation}/correct-aftercare-contact",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Correct a contact during aftercare")
public record CorrectAftercareContact(
        ParticipationId participation,
        EventId event,
        Confidential<@NotBlank @Size(max = 2000) String> reason,
        AftercareChannel channel,
        boolean reached,
        @Min(0) @Max(480) int minutes,
        LocalDate heldOn,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements AftercareCommand {
    private static final Retractable CONTACTS = new Retractable(Set.of(AftercareContactLogged.class));

    @Override
    public List<AftercareEvent> decide(States states, DecisionContext context) {
        var offered = offered(states);
        var type = CONTACTS.require(event, Aftercare.of(participation), states);
        var correct = new Contact(channel, reached, minutes, heldOn, note).logged(offered, context);
        return List.of(new AftercareEventRetracted(offered.offer().ref(), event, type, reason), correct);
    }
}
