package de.motivag.coaching.read.participations;

import de.motivag.coaching.read.participations.ParticipationViews.Attendance;
import de.motivag.coaching.read.participations.ParticipationViews.Module;
import de.motivag.coaching.read.participations.ParticipationViews.Participation;
import de.motivag.coaching.read.participations.ParticipationViews.Recommendation;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.WaitingCause;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows that {@link ParticipationApi} reads. */
final class Rows {
    private Rows() {}

    record ParticipationRow(
            UUID participationId,
            UUID participantId,
            UUID referralId,
            UUID offerId,
            int offerVersion,
            @Nullable UUID groupId,
            Status status,
            @Nullable RefusalReason refusal,
            @Nullable WaitingCause waitingCause,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate endedOn,
            @Nullable EndKind endKind,
            @Nullable EndReason endReason,
            @Nullable LocalDate notStartedOn,
            @Nullable LocalDate appliedOn,
            boolean sessionsOver,
            String notCompletable,
            long version) {
        Participation with(List<Module> modules, List<Attendance> attendances, List<Recommendation> recommendations) {
            return new Participation(
                    participationId,
                    participantId,
                    referralId,
                    offerId,
                    offerVersion,
                    groupId,
                    status,
                    refusal,
                    status == Status.WAITING ? waitingCause : null,
                    enteredOn,
                    endedOn,
                    endKind,
                    endReason,
                    notStartedOn,
                    appliedOn,
                    sessionsOver,
                    Pattern.compile(",")
                            .splitAsStream(notCompletable)
                            .filter(number -> !number.isEmpty())
                            .map(Integer::valueOf)
                            .toList(),
                    modules,
                    attendances,
                    recommendations);
        }
    }

    record ModuleRow(
            UUID participationId,
            int module,
            int minutes,
            int selfStudyMinutes,
            boolean completed,
            boolean waived,
            @Nullable LocalDate waivedOn) {
        Module toModule() {
            return new Module(module, minutes, selfStudyMinutes, completed, waived, waivedOn);
        }
    }

    record RecommendationRow(
            UUID participationId,
            UUID recommendationId,
            RecommendationKind kind,
            @Nullable UUID otherOfferId,
            LocalDate recommendedOn,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate enteredOn) {
        Recommendation recommendation() {
            return new Recommendation(
                    recommendationId, kind, otherOfferId, recommendedOn, decision, decidedOn, enteredOn);
        }
    }

    record AttendanceRow(
            UUID participationId,
            UUID sessionId,
            UUID sessionGroupId,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence) {
        Attendance attendance() {
            return new Attendance(sessionId, sessionGroupId, module, heldOn, status, minutes, presence);
        }
    }
}
