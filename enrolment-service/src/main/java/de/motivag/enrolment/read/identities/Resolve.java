package de.motivag.enrolment.read.identities;

import static de.motivag.enrolment.EnrolmentRule.MORE_THAN_ONE_PAGE;

import de.motivag.events.common.ParticipantId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessReason;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question for people by their ids, by their client numbers, or both; at most a page of a list in all.
 *
 * @param clientNumbers numbers such as 123A456789; at most 200 together with the participants
 */
record Resolve(
        @Nullable @Size(max = Page.MOST) List<ParticipantId> participants,

        @Nullable @Size(max = Page.MOST)
        List<@Pattern(regexp = "\\d{3}[A-Z]\\d{6}", message = "{client-number.message}") String> clientNumbers,

        AccessReason reason) {
    Resolve {
        if (participants == null && clientNumbers == null) {
            throw new IllegalArgumentException("Neither participants nor client numbers are given");
        }
    }

    /** @throws RuleViolated if both lists together are longer than a page */
    void requireOnePage() {
        if (ids().size() + numbers().size() > Page.MOST) {
            throw new RuleViolated(MORE_THAN_ONE_PAGE, "#/clientNumbers");
        }
    }

    List<ParticipantId> ids() {
        return Objects.requireNonNullElse(participants, List.of());
    }

    List<String> numbers() {
        return Objects.requireNonNullElse(clientNumbers, List.of());
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "Resolve";
    }
}
