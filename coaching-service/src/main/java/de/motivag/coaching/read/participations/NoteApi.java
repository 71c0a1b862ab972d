package de.motivag.coaching.read.participations;

import de.motivag.coaching.CoachingRule;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRefused;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationDeclined;
import de.motivag.events.common.ParticipationId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the reasons and notes recorded about a participation. They are stored in no view: each request decrypts them
 * from the events and is written to the access log.
 */
@RestController
class NoteApi {
    /**
     * @param number position of the event in the participation's history, from 0
     * @param event name of the event, such as EarlyEndRecorded
     * @param recommendation recommendation that the event is about, if any
     * @param text null once the person's data were erased
     */
    record Note(
            long number,
            String event,
            LocalDate recordedOn,
            @Nullable UUID recommendation,
            @Nullable String text) {}

    private final StreamLoader streams;
    private final TenantTransactions transactions;
    private final AccessLog log;

    NoteApi(StreamLoader streams, TenantTransactions transactions, AccessLog log) {
        this.streams = streams;
        this.transactions = transactions;
        this.log = log;
    }

    /** Lists the notes in the order in which they were recorded. */
    @GetMapping("/participations/{participation}/notes")
    @Allow({Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD})
    Page<Note> notes(
            @PathVariable UUID participation,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        // The access log uses its own transaction. Nested in this one, a request would need two connections at a time.
        var entries = transactions.within(
                Caller.current().organisation(), () -> streams.read(new ParticipationId(participation)));
        if (entries.isEmpty() || !(entries.getFirst().event() instanceof ParticipationEvent first)) {
            throw new RuleViolated(CoachingRule.NO_SUCH_PARTICIPATION);
        }
        log.opened(List.of(first.participant().value()));
        var last = after == null ? -1 : after.number(0);
        var found = entries.stream()
                .filter(entry -> entry.recorded().sequence() > last)
                .flatMap(NoteApi::note)
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, note -> Cursor.behind(note.number()));
    }

    private static Stream<Note> note(StreamLoader.Entry entry) {
        var event = (ParticipationEvent) entry.event();
        var recorded = entry.recorded();
        return noteText(event)
                .map(text -> new Note(
                        recorded.sequence(),
                        event.getClass().getSimpleName(),
                        recorded.recordedOn(),
                        recommendation(event),
                        text instanceof Confidential.Open<String>(var open) ? open : null))
                .stream();
    }

    private static Optional<Confidential<String>> noteText(ParticipationEvent event) {
        return switch (event) {
            case AttendanceCorrected e -> Optional.of(e.reason());
            case ModuleWaived e -> Optional.of(e.reason());
            case ModuleWaiverRevoked e -> Optional.of(e.reason());
            case EarlyEndRecorded e -> Optional.ofNullable(e.note());
            case EarlyEndCorrected e -> Optional.ofNullable(e.note());
            case EarlyEndRevoked e -> Optional.of(e.reason());
            case NextStepRecommended e -> Optional.of(e.reason());
            case RecommendationDeclined e -> Optional.of(e.reason());
            case OneToOneHeld e -> Optional.ofNullable(e.note());
            case PlacementAccepted _,
                    PlacementWaiting _,
                    PlacementRefused _,
                    AttendanceRecorded _,
                    MovedToGroup _,
                    ModuleCompleted _,
                    ModuleReopened _,
                    MeasureEntered _,
                    MeasureEntryCorrected _,
                    MeasureEnded _,
                    MeasureEndCorrected _,
                    ParticipationNotStarted _,
                    RecommendationAccepted _,
                    FollowUpMeasureEntered _ -> Optional.empty();
        };
    }

    private static @Nullable UUID recommendation(ParticipationEvent event) {
        if (event instanceof NextStepRecommended recommended) {
            return recommended.recommendation().value();
        }
        return event instanceof RecommendationDeclined declined
                ? declined.recommendation().value()
                : null;
    }
}
