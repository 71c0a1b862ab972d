package de.motivag.coaching.write.aftercare;

import static de.motivag.coaching.AftercareRule.MINUTES_WITHOUT_TALK;

import de.motivag.coaching.write.Days;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contact during aftercare, as a command states it. */
public record Contact(
        AftercareChannel channel,
        boolean reached,
        int minutes,
        LocalDate heldOn,
        @Nullable Confidential<String> note) {
    /** @throws RuleViolated if the person has not accepted aftercare, or the day or the minutes are impossible */
    public AftercareContactLogged logged(Aftercare.Offered offered, DecisionContext context) {
        var end = offered.end();
        Days.requireAftercareContact(heldOn, offered.acceptedOn(null), end == null ? null : end.endedOn(), context);
        var isTalk = reached && channel != AftercareChannel.MAIL;
        if (!isTalk && minutes > 0) {
            throw new RuleViolated(MINUTES_WITHOUT_TALK, "#/minutes");
        }
        return new AftercareContactLogged(offered.offer().ref(), channel, reached, minutes, heldOn, note);
    }
}
