package de.motivag.enrolment.read.history;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.EMPLOYER_SERVICE;
import static de.motivag.kit.security.Role.EQUAL_OPPORTUNITY;
import static de.motivag.kit.security.Role.INTAKE;
import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.PRIVACY_OFFICER;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataCorrected;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.JobOfferEvent;
import de.motivag.events.enrolment.ReferralEvent.SupportEvent;
import de.motivag.kit.history.HistoryRoles;
import de.motivag.kit.history.ParticipantHistory;
import de.motivag.kit.history.ParticipantHistory.Recorded;
import de.motivag.kit.security.AccessReason;
import de.motivag.kit.security.Allow;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The events about a person and their referrals. Roles that conduct the case see all events of a referral. Other roles
 * see the events that they act on, such as support requests, and the events that the reader has recorded.
 */
@RestController
class HistoryApi {
    private static final HistoryRoles SHOWN = HistoryRoles.none()
            .show(ReferralEvent.class, INTAKE, ADVISER, TEAM_LEAD)
            .show(SupportEvent.class, MODERATOR, EQUAL_OPPORTUNITY)
            .show(JobOfferEvent.class, EMPLOYER_SERVICE)
            .showOwn(ReferralEvent.class)
            // The roles that need every personal property.
            .show(ParticipantRegistered.class, INTAKE, ADVISER)
            .show(PersonalDataCorrected.class, INTAKE, ADVISER)
            .show(ParticipantEvent.class, PRIVACY_OFFICER);

    private final ParticipantHistory history;

    HistoryApi(ParticipantHistory history) {
        this.history = history;
    }

    /** Lists the events about a person in the order of recording, as far as the role of the caller may see them. */
    @GetMapping("/participants/{participant}/history")
    @Allow({INTAKE, ADVISER, MODERATOR, EMPLOYER_SERVICE, EQUAL_OPPORTUNITY, TEAM_LEAD, PRIVACY_OFFICER})
    Page<Recorded> history(
            @PathVariable UUID participant,
            @RequestParam AccessReason reason,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        return history.read(participant, SHOWN, reason, after, limit);
    }
}
