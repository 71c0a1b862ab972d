package de.motivag.coaching.write.participation;

import de.motivag.coaching.write.participation.Participation.Excuse;
import de.motivag.coaching.write.participation.Participation.Placed;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.SessionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of a participation with one other component. */
record PlacedCopy(Placed of) {
    Placed placement(PlacementRef other) {
        return new Placed(
                other,
                of.appliedOn(),
                of.attendances(),
                of.selfStudies(),
                of.waived(),
                of.earlyEnd(),
                of.reported(),
                of.recommendations(),
                of.excuses(),
                of.withdrawn());
    }

    Placed appliedOn(LocalDate other) {
        return new Placed(
                of.placement(),
                other,
                of.attendances(),
                of.selfStudies(),
                of.waived(),
                of.earlyEnd(),
                of.reported(),
                of.recommendations(),
                of.excuses(),
                of.withdrawn());
    }

    Placed attendance(SessionId session, Attendance attendance) {
        return attendances(Copies.with(of.attendances(), session, attendance));
    }

    Placed attendances(Map<SessionId, Attendance> others) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                others,
                of.selfStudies(),
                of.waived(),
                of.earlyEnd(),
                of.reported(),
                of.recommendations(),
                of.excuses(),
                of.withdrawn());
    }

    Placed selfStudies(List<SelfStudy> others) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                of.attendances(),
                others,
                of.waived(),
                of.earlyEnd(),
                of.reported(),
                of.recommendations(),
                of.excuses(),
                of.withdrawn());
    }

    Placed waived(int module, LocalDate on) {
        return waived(Copies.with(of.waived(), module, on));
    }

    Placed required(int module) {
        return waived(Copies.without(of.waived(), module));
    }

    private Placed waived(Map<Integer, LocalDate> others) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                of.attendances(),
                of.selfStudies(),
                others,
                of.earlyEnd(),
                of.reported(),
                of.recommendations(),
                of.excuses(),
                of.withdrawn());
    }

    Placed earlyEnd(@Nullable EarlyEnd other) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                of.attendances(),
                of.selfStudies(),
                of.waived(),
                other,
                of.reported(),
                of.recommendations(),
                of.excuses(),
                of.withdrawn());
    }

    Placed reported(Course other) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                of.attendances(),
                of.selfStudies(),
                of.waived(),
                of.earlyEnd(),
                other,
                of.recommendations(),
                of.excuses(),
                of.withdrawn());
    }

    Placed recommendation(RecommendationId id, Recommendation recommendation) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                of.attendances(),
                of.selfStudies(),
                of.waived(),
                of.earlyEnd(),
                of.reported(),
                Copies.with(of.recommendations(), id, recommendation),
                of.excuses(),
                of.withdrawn());
    }

    Placed excuse(SessionId session, Excuse excuse) {
        return excuses(Copies.with(of.excuses(), session, excuse));
    }

    Placed withoutExcuse(SessionId session) {
        return excuses(Copies.without(of.excuses(), session));
    }

    private Placed excuses(Map<SessionId, Excuse> others) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                of.attendances(),
                of.selfStudies(),
                of.waived(),
                of.earlyEnd(),
                of.reported(),
                of.recommendations(),
                others,
                of.withdrawn());
    }

    Placed withdrawn(boolean other) {
        return new Placed(
                of.placement(),
                of.appliedOn(),
                of.attendances(),
                of.selfStudies(),
                of.waived(),
                of.earlyEnd(),
                of.reported(),
                of.recommendations(),
                of.excuses(),
                other);
    }
}
