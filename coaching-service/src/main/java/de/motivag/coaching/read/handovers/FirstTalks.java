package de.motivag.coaching.read.handovers;

import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;

import de.motivag.coaching.read.handovers.HandoverApi.AttendedModule;
import de.motivag.coaching.read.handovers.HandoverApi.FirstTalk;
import de.motivag.coaching.read.handovers.HandoverApi.RecommendedStep;
import de.motivag.coaching.write.handover.Handover;
import de.motivag.events.Confidential;
import de.motivag.events.Retraction;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.Caller;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers everything that a participation hands over. No view stores the texts, so they are read from the events. */
@Component
final class FirstTalks {
    /** @param version number of events of the handover */
    record Found(FirstTalk firstTalk, int version) {}

    private record ParticipationRow(
            UUID participantId,
            UUID referralId,
            UUID offerId,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate endedOn,
            @Nullable EndKind endKind) {}

    private record RecommendationRow(
            UUID recommendationId,
            RecommendationKind kind,
            @Nullable UUID otherOfferId,
            LocalDate recommendedOn,
            @Nullable String decision,
            @Nullable LocalDate decidedOn) {}

    private final JdbcClient database;
    private final StreamLoader streams;

    FirstTalks(JdbcClient database, StreamLoader streams) {
        this.database = database;
        this.streams = streams;
    }

    /** Called in a transaction of the caller's organisation. */
    Found of(UUID participation) {
        var row = database.sql("select * from participation where organisation = ? and participation_id = ?")
                .params(organisation(), participation)
                .query(ParticipationRow.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_PARTICIPATION));
        var id = new ParticipationId(participation);
        var events = streams.read(Handover.of(id));
        return new Found(firstTalk(participation, row, standing(events)), events.size());
    }

    private FirstTalk firstTalk(UUID participation, ParticipationRow row, Handover handover) {
        var prepared = handover.prepared();
        var taken = handover.taken();
        var closed = handover.closed();
        var takenOn = taken == null ? null : taken.takenOn();
        var closedOn = closed == null ? null : closed.closedOn();
        var adviser = taken == null ? null : taken.adviser().orNull();
        return new FirstTalk(
                participation,
                row.participantId(),
                row.referralId(),
                row.offerId(),
                prepared == null ? null : HandoverState.of(takenOn, closedOn),
                row.enteredOn(),
                row.endedOn(),
                row.endKind(),
                prepared == null ? null : prepared.preparedOn(),
                prepared == null ? null : opened(prepared.concern()),
                prepared == null ? null : opened(prepared.remark()),
                takenOn,
                adviser == null ? null : adviser.value(),
                closedOn,
                closed == null ? null : closed.result(),
                closed == null ? null : opened(closed.note()),
                modules(participation),
                recommendations(participation));
    }

    private static Handover standing(List<StreamLoader.Entry> entries) {
        var retracted = entries.stream()
                .map(StreamLoader.Entry::event)
                .filter(Retraction.class::isInstance)
                .map(event -> ((Retraction) event).event().value())
                .collect(Collectors.toSet());
        var handover = Handover.NONE;
        for (var entry : entries) {
            if (!retracted.contains(entry.recorded().id())) {
                handover = Handover.evolve(handover, (HandoverEvent) entry.event());
            }
        }
        return handover;
    }

    private List<AttendedModule> modules(UUID participation) {
        return database.sql("""
                        select module as number, coalesce(minutes, 0)::integer as minutes,
                            coalesce(completed, false) as completed, coalesce(waived, false) as waived
                        from (select module, completed, waived from participation_module
                            where organisation = :organisation and participation_id = :participation) recorded
                        full join (select module, sum(minutes) as minutes from attendance
                            where organisation = :organisation and participation_id = :participation
                            group by module) attended using (module)
                        where minutes > 0 or completed or waived order by module""")
                .param("organisation", organisation())
                .param("participation", participation)
                .query(AttendedModule.class)
                .list();
    }

    private List<RecommendedStep> recommendations(UUID participation) {
        var rows = database.sql("""
                        select * from recommendation where organisation = ? and participation_id = ? order by version""")
                .params(organisation(), participation)
                .query(RecommendationRow.class)
                .list();
        var reasons = rows.isEmpty() ? Map.<UUID, Confidential<String>>of() : reasons(participation);
        return rows.stream()
                .map(row -> new RecommendedStep(
                        row.recommendationId(),
                        row.kind(),
                        row.otherOfferId(),
                        row.recommendedOn(),
                        opened(reasons.get(row.recommendationId())),
                        row.decision(),
                        row.decidedOn()))
                .toList();
    }

    private Map<UUID, Confidential<String>> reasons(UUID participation) {
        var reasons = new HashMap<UUID, Confidential<String>>();
        for (var entry : streams.read(new ParticipationId(participation))) {
            if (entry.event() instanceof NextStepRecommended e) {
                reasons.put(e.recommendation().value(), e.reason());
            }
        }
        return reasons;
    }

    private static @Nullable String opened(@Nullable Confidential<String> value) {
        return value instanceof Confidential.Open<String>(var text) ? text : null;
    }

    private static String organisation() {
        return Caller.current().organisation().value();
    }
}
