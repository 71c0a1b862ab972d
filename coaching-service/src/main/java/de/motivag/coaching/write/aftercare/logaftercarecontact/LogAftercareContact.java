package de.motivag.coaching.write.aftercare.logaftercarecontact;

import de.motivag.coaching.write.aftercare.AftercareCommand;
import de.motivag.coaching.write.aftercare.Contact;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logs a contact during aftercare that was no appointment, or the attempt. Each request logs another contact; to repeat
 * one safely, send the same Idempotency-Key.
 *
 * @param reached whether the person was reached; only then, and unless by mail, it counts as a contact
 * @param minutes duration, 0 to 480; 0 for a mail or an attempt
 * @param heldOn day of the contact; not in the future, within the aftercare
 */
@Post(
        path = "/participations/{participation}/log-aftercare-contact",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Log a contact during aftercare")
public record LogAftercareContact(
        ParticipationId participation,
        AftercareChannel channel,
        boolean reached,
        @Min(0) @Max(480) int minutes,
        LocalDate heldOn,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements AftercareCommand {
    @Override
    public List<AftercareEvent> decide(States states, DecisionContext context) {
        var offered = offered(states);
        return List.of(new Contact(channel, reached, minutes, heldOn, note).logged(offered, context));
    }
}
