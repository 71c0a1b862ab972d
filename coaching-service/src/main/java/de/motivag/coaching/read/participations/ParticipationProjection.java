package de.motivag.coaching.read.participations;

import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AbsenceExcused;
import de.motivag.events.coaching.ParticipationEvent.ApplicationDayApplied;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.CollisionAccepted;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.ExcuseWithdrawn;
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
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalApplied;
import de.motivag.events.coaching.ParticipationEvent.WithdrawalRevoked;
import de.motivag.events.common.RefusalReason;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ParticipationProjection implements Projection<ParticipationEvent> {
    @Override
    public String view() {
        return "participations";
    }

    @Override
    public List<String> tables() {
        return List.of("participation", "attendance", "participation_module", "recommendation", "excuse", "self_study");
    }

    @Override
    public Class<ParticipationEvent> events() {
        return ParticipationEvent.class;
    }

    @Override
    public void on(ParticipationEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case PlacementAccepted e -> placement(e, Status.PLACED, null, e.appliedOn(), metadata, database);
            case PlacementWaiting e -> {
                placement(e, Status.WAITING, null, e.appliedOn(), metadata, database);
                waiting(e, metadata, database);
            }
            case PlacementRefused e -> placement(e, Status.REFUSED, e.reason(), null, metadata, database);
            case ApplicationDayApplied e -> applied(e, metadata, database);
            case EventRetracted e -> Retracted.remove(e, metadata, database);
            case MovedToGroup e -> moved(e, metadata, database);
            case AttendanceRecorded e -> attendance(e, metadata, database);
            case AttendanceCorrected e -> attendance(e, metadata, database);
            case SelfStudyConfirmed e -> studied(e, metadata, database);
            case ModuleCompleted e -> module(e, e.module(), true, metadata, database);
            case ModuleReopened e -> module(e, e.module(), false, metadata, database);
            case ModuleWaived e -> waived(e, e.module(), e.waivedOn(), metadata, database);
            case ModuleWaiverRevoked e -> waived(e, e.module(), null, metadata, database);
            case MeasureEntered e -> entry(e, e.enteredOn(), metadata, database);
            case MeasureEntryCorrected e -> entry(e, e.after(), metadata, database);
            case MeasureEnded e -> end(e, new End(e.endedOn(), e.kind(), e.reason()), metadata, database);
            case MeasureEndCorrected e -> end(e, e.after(), metadata, database);
            case ParticipationNotStarted e -> notStarted(e, metadata, database);
            case NextStepRecommended e -> RecommendationRows.recommended(e, metadata, database);
            case RecommendationAccepted e ->
                RecommendationRows.decided(e, e.recommendation(), "ACCEPTED", e.acceptedOn(), metadata, database);
            case RecommendationDeclined e ->
                RecommendationRows.decided(e, e.recommendation(), "DECLINED", e.declinedOn(), metadata, database);
            case FollowUpMeasureEntered e -> RecommendationRows.followUp(e, metadata, database);
            case AbsenceExcused e -> excused(e, metadata, database);
            case ExcuseWithdrawn e ->
                database.sql("delete from excuse where organisation = ? and participation_id = ? and session_id = ?")
                        .params(
                                metadata.organisation().value(),
                                e.stream().value(),
                                e.session().value())
                        .update();
            case EarlyEndRecorded _,
                    EarlyEndCorrected _,
                    EarlyEndRevoked _,
                    WithdrawalApplied _,
                    WithdrawalRevoked _,
                    CollisionAccepted _,
                    OneToOneHeld _ -> {}
        }
        database.sql("update participation set version = ? where organisation = ? and participation_id = ?")
                .params(
                        metadata.sequence() + 1,
                        metadata.organisation().value(),
                        event.stream().value())
                .update();
    }

    private static void placement(
            ParticipationEvent e,
            Status status,
            @Nullable RefusalReason refusal,
            @Nullable LocalDate appliedOn,
            EventMetadata metadata,
            JdbcClient database) {
        var placement = e.placement();
        database.sql("""
                        insert into participation (participation_id, organisation, participant_id, referral_id, offer_id,
                            offer_version, group_id, status, refusal, entered_on, ended_on, end_kind, end_reason,
                            not_started_on, applied_on, earliest_applied_on, version)
                        values (:participation, :organisation, :participant, :referral, :offer,
                            :offerVersion, :group, :status, :refusal, null, null, null, null, null, :appliedOn, :appliedOn,
                            :version)
                        on conflict (participation_id) do update set offer_version = excluded.offer_version,
                            group_id = excluded.group_id, status = excluded.status, refusal = excluded.refusal,
                            applied_on = excluded.applied_on, version = excluded.version,
                            earliest_applied_on = least(participation.earliest_applied_on, excluded.applied_on)""")
                .param("participation", placement.participation().value())
                .param("organisation", metadata.organisation().value())
                .param("participant", placement.participant().value())
                .param("referral", placement.referral().value())
                .param("offer", placement.offer().value())
                .param("offerVersion", placement.offerVersion())
                .param(
                        "group",
                        placement.group() == null ? null : placement.group().value())
                .param("status", status.name())
                .param("refusal", refusal == null ? null : refusal.name())
                .param("appliedOn", appliedOn)
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void waiting(PlacementWaiting e, EventMetadata metadata, JdbcClient database) {
        database.sql("update participation set waiting_cause = ? where organisation = ? and participation_id = ?")
                .params(
                        e.cause().name(),
                        metadata.organisation().value(),
                        e.stream().value())
                .update();
    }

    private static void applied(ApplicationDayApplied e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update participation set applied_on = :appliedOn,
                            earliest_applied_on = least(earliest_applied_on, :appliedOn)
                        where organisation = :organisation and participation_id = :participation""")
                .param("appliedOn", e.appliedOn())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.stream().value())
                .update();
    }

    private static void moved(MovedToGroup e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update participation set group_id = :group, offer_version = :offerVersion
                        where organisation = :organisation and participation_id = :participation""")
                .param("group", Objects.requireNonNull(e.placement().group()).value())
                .param("offerVersion", e.placement().offerVersion())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.stream().value())
                .update();
    }

    private static void attendance(AttendanceEvent e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into attendance (participation_id, session_id, organisation, session_group_id, module,
                            held_on, status, minutes, presence, recorded_by, version)
                        values (:participation, :session, :organisation, :group, :module,
                            :heldOn, :status, :minutes, :presence, :event, :version)
                        on conflict (participation_id, session_id) do update set held_on = excluded.held_on,
                            status = excluded.status, minutes = excluded.minutes, presence = excluded.presence,
                            recorded_by = excluded.recorded_by, version = excluded.version""")
                .param("participation", e.placement().participation().value())
                .param("session", e.session().value())
                .param("organisation", metadata.organisation().value())
                .param("group", e.sessionGroup().value())
                .param("module", e.module())
                .param("heldOn", e.heldOn())
                .param("status", e.status().name())
                .param("minutes", e.minutes())
                .param("presence", e.presence().name())
                .param("event", metadata.id())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void module(
            ParticipationEvent e, int module, boolean completed, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into participation_module
                            (participation_id, module, organisation, completed, waived, waived_on, version)
                        values (:participation, :module, :organisation, :completed, false, null, :version)
                        on conflict (participation_id, module) do update set completed = excluded.completed,
                            version = excluded.version""")
                .param("participation", e.stream().value())
                .param("module", module)
                .param("organisation", metadata.organisation().value())
                .param("completed", completed)
                .param("version", metadata.sequence() + 1)
                .update();
    }

    /** @param on day of the waiver; null if it was revoked */
    private static void waived(
            ParticipationEvent e, int module, @Nullable LocalDate on, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into participation_module
                            (participation_id, module, organisation, completed, waived, waived_on, version)
                        values (:participation, :module, :organisation, false, :waived, :on, :version)
                        on conflict (participation_id, module) do update set waived = excluded.waived,
                            waived_on = excluded.waived_on, version = excluded.version""")
                .param("participation", e.stream().value())
                .param("module", module)
                .param("organisation", metadata.organisation().value())
                .param("waived", on != null)
                .param("on", on)
                .param("version", metadata.sequence() + 1)
                .update();
    }

    /** An entry also removes an end without entry. */
    private static void entry(
            ParticipationEvent e, @Nullable LocalDate enteredOn, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update participation set entered_on = :enteredOn, not_started_on = null,
                            status = case status when 'NOT_STARTED' then 'PLACED' else status end,
                            end_reason = case status when 'NOT_STARTED' then null else end_reason end
                        where organisation = :organisation and participation_id = :participation""")
                .param("enteredOn", enteredOn)
                .param("organisation", metadata.organisation().value())
                .param("participation", e.stream().value())
                .update();
    }

    private static void end(ParticipationEvent e, @Nullable End end, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update participation set status = :status, ended_on = :endedOn, end_kind = :kind,
                            end_reason = :reason
                        where organisation = :organisation and participation_id = :participation""")
                .param("status", end == null ? Status.PLACED.name() : Status.ENDED.name())
                .param("endedOn", end == null ? null : end.endedOn())
                .param("kind", end == null ? null : end.kind().name())
                .param(
                        "reason",
                        end == null || end.reason() == null
                                ? null
                                : end.reason().name())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.stream().value())
                .update();
    }

    private static void notStarted(ParticipationNotStarted e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update participation set status = 'NOT_STARTED', not_started_on = :endedOn, end_reason = :reason
                        where organisation = :organisation and participation_id = :participation""")
                .param("endedOn", e.endedOn())
                .param("reason", e.reason().name())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.stream().value())
                .update();
    }

    private static void excused(AbsenceExcused e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into excuse (participation_id, session_id, organisation, excused_on, version)
                        values (?, ?, ?, ?, ?)
                        on conflict (participation_id, session_id) do update set excused_on = excluded.excused_on,
                            version = excluded.version""")
                .params(
                        e.stream().value(),
                        e.session().value(),
                        metadata.organisation().value(),
                        e.excusedOn(),
                        metadata.sequence() + 1)
                .update();
    }

    private static void studied(SelfStudyConfirmed e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into self_study
                            (participation_id, recorded_by, organisation, module, studied_on, minutes, version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (participation_id, recorded_by) do nothing""")
                .params(
                        e.stream().value(),
                        metadata.id(),
                        metadata.organisation().value(),
                        e.module(),
                        e.studiedOn(),
                        e.minutes(),
                        metadata.sequence() + 1)
                .update();
    }
}
