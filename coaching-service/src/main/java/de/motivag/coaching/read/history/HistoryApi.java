package de.motivag.coaching.read.history;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.PRIVACY_OFFICER;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.ErasureAnswerEvent;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.WaitingListEvent;
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

/** The events about a person in the offers, with the reasons and notes that were recorded. */
@RestController
class HistoryApi {
    private static final HistoryRoles SHOWN = HistoryRoles.none()
            .show(ParticipationEvent.class, ADVISER, MODERATOR, TEAM_LEAD)
            .show(AppointmentEvent.class, ADVISER, MODERATOR, TEAM_LEAD)
            .show(AftercareEvent.class, ADVISER, MODERATOR, TEAM_LEAD)
            .show(CalendarLinkEvent.class, ADVISER, MODERATOR, TEAM_LEAD)
            .show(GroupEvent.class, ADVISER, MODERATOR, TEAM_LEAD)
            .show(HandoverEvent.class, ADVISER, MODERATOR, TEAM_LEAD)
            .show(WaitingListEvent.class, ADVISER, MODERATOR, TEAM_LEAD)
            .show(RoadmapEvent.class, ADVISER, MODERATOR)
            // The next rater must not see the first rating. The view of ratings shows both once both exist.
            .showOwn(AgreementRatingEvent.class)
            .show(ErasureAnswerEvent.class, PRIVACY_OFFICER);

    private final ParticipantHistory history;

    HistoryApi(ParticipantHistory history) {
        this.history = history;
    }

    /** Lists the events about a person in the order of recording, as far as the role of the caller may see them. */
    @GetMapping("/participants/{participant}/history")
    @Allow({ADVISER, MODERATOR, TEAM_LEAD, PRIVACY_OFFICER})
    Page<Recorded> history(
            @PathVariable UUID participant,
            @RequestParam AccessReason reason,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        return history.read(participant, SHOWN, reason, after, limit);
    }
}
