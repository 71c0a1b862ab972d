package de.motivag.enrolment.read.referrals;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.events.Confidential;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.events.enrolment.ReferralEvent.CareNeeds;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.Helper;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralNotPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralReopened;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.ReferralWaiting;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAnswers;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the history of a referral with its confidential values: circumstances, reasons and notes. No view contains
 * them. They are decrypted from the events for each reader, and every reading is logged.
 */
@RestController
class NoteApi {
    /**
     * Confidential values are missing if none were recorded, and once the person's data were erased.
     *
     * @param number position of the event in the referral's history, from 0
     * @param event name of the event, such as SupportRequested
     * @param day business day: of the application, the contact, the check, the job offer or the end
     * @param facts facts that the routing uses
     * @param weeklyHours hours a week for which the person is available, if part-time
     * @param answers result of the suitability check, with its note
     * @param by helper of the requested or given support
     * @param text the reason, the note or the need
     */
    record Note(
            long number,
            String event,
            Instant recordedAt,
            @Nullable LocalDate day,
            @Nullable RoutingFacts facts,
            @Nullable WeeklyHours weeklyHours,
            @Nullable CareNeeds care,
            @Nullable SuitabilityAnswers answers,
            @Nullable Helper by,
            @Nullable String text) {
        /** Contains nothing about the person's circumstances. */
        @Override
        public String toString() {
            return "Note[" + number + ", " + event + "]";
        }
    }

    private final StreamLoader streams;
    private final TenantTransactions transactions;
    private final AccessLog log;

    NoteApi(StreamLoader streams, TenantTransactions transactions, AccessLog log) {
        this.streams = streams;
        this.transactions = transactions;
        this.log = log;
    }

    /**
     * Lists the events in the order of recording. Moderators and the equal opportunity officer see the requested and
     * given support, the employer service the job offers. Each of them also sees their own records. All others see
     * every event.
     */
    @GetMapping("/referrals/{referral}/notes")
    @Allow({Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EMPLOYER_SERVICE, Role.EQUAL_OPPORTUNITY, Role.TEAM_LEAD})
    Page<Note> notes(
            @PathVariable UUID referral,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var caller = Caller.current();
        // The access log uses its own transaction. Nested in this one, a request would need two connections at a time.
        var entries = transactions.within(caller.organisation(), () -> streams.read(new ReferralId(referral)));
        if (entries.isEmpty() || !(entries.getFirst().event() instanceof ReferralEvent first)) {
            throw new RuleViolated(EnrolmentRule.NO_SUCH_REFERRAL);
        }
        var last = after == null ? -1 : after.number(0);
        var found = entries.stream()
                .filter(entry -> entry.recorded().sequence() > last)
                .filter(entry -> NotesByRole.shows(caller, entry))
                .limit(limit + 1L)
                .map(NoteApi::note)
                .toList();
        if (!found.isEmpty()) {
            log.opened(List.of(first.participant().value()));
        }
        return Page.of(found, limit, note -> Cursor.behind(note.number()));
    }

    private static Note note(StreamLoader.Entry entry) {
        return switch ((ReferralEvent) entry.event()) {
            case ReferralOpened e -> application(entry, e.appliedOn(), e.facts(), e.weeklyHours(), e.care());
            case ReferralCorrected e -> application(entry, e.appliedOn(), e.facts(), e.weeklyHours(), e.care());
            case ReferralRouted e -> note(entry, null, opened(e.basis()), null, null, null, null, null);
            case SuitabilityAssessed e -> note(entry, e.heldOn(), null, null, null, opened(e.answers()), null, null);
            case RouteDecided e -> words(entry, e.decidedOn(), e.reason());
            case ContactLogged e -> words(entry, e.heldOn(), e.note());
            case SupportRequested e ->
                note(entry, e.requestedOn(), null, null, null, null, e.helper().orElse(null), opened(e.need()));
            case SupportResolved e ->
                note(entry, e.resolvedOn(), null, null, null, null, e.helper().orElse(null), opened(e.how()));
            case JobOfferMade e -> words(entry, e.offeredOn(), e.job());
            case ReferralWithdrawn e -> words(entry, e.withdrawnOn(), e.reason());
            case ReferralClosed e -> words(entry, e.endedOn(), null);
            case DeviceProvided e -> words(entry, e.handedOutOn(), null);
            case CaseTransferred e -> words(entry, e.transferredOn(), null);
            case AdviserAssigned e -> words(entry, e.assignedOn(), null);
            case DeviceNeeded _,
                    PlacementRequested _,
                    ReferralPlaced _,
                    ReferralWaiting _,
                    ReferralNotPlaced _,
                    PlacementEnded _,
                    ReferralReopened _ -> words(entry, null, null);
        };
    }

    private static Note application(
            StreamLoader.Entry entry,
            LocalDate appliedOn,
            Confidential<RoutingFacts> facts,
            @Nullable Confidential<WeeklyHours> weeklyHours,
            @Nullable Confidential<CareNeeds> care) {
        return note(entry, appliedOn, opened(facts), opened(weeklyHours), opened(care), null, null, null);
    }

    private static Note words(StreamLoader.Entry entry, @Nullable LocalDate day, @Nullable Confidential<String> text) {
        return note(entry, day, null, null, null, null, null, opened(text));
    }

    private static Note note(
            StreamLoader.Entry entry,
            @Nullable LocalDate day,
            @Nullable RoutingFacts facts,
            @Nullable WeeklyHours weeklyHours,
            @Nullable CareNeeds care,
            @Nullable SuitabilityAnswers answers,
            @Nullable Helper by,
            @Nullable String text) {
        var recorded = entry.recorded();
        var event = entry.event().getClass().getSimpleName();
        return new Note(recorded.sequence(), event, recorded.at(), day, facts, weeklyHours, care, answers, by, text);
    }

    private static <T> @Nullable T opened(@Nullable Confidential<T> value) {
        return value instanceof Confidential.Open<T>(var open) ? open : null;
    }
}
