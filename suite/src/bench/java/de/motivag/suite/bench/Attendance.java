package de.motivag.suite.bench;

import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attendance of one person in a course, the end and the recommendation. */
final class Attendance {
    private final Course course;
    private final Chance chance;
    private final Person person;
    private final PlacementRef placement;

    Attendance(Course course, Chance chance, Person person) {
        this.course = course;
        this.chance = chance;
        this.person = person;
        this.placement = person.placement;
    }

    /** @return day of the measure's end */
    LocalDate attend() {
        var last = chance.happens(0.1) ? chance.nextInt(Course.SESSIONS) : Course.SESSIONS;
        LocalDate entered = null;
        for (int i = 0; i < last; i++) {
            var session = course.sessions.get(i);
            var at = chance.during(session.day()).plusSeconds(60);
            if (attended(session, at) && entered == null) {
                entered = session.day();
                course.add(at.plusMillis(5), new MeasureEntered(placement, entered));
            }
            if (i % (Course.SESSIONS / Course.MODULES) == Course.SESSIONS / Course.MODULES - 1) {
                course.add(
                        at.plusMillis(5),
                        new ModuleCompleted(placement, session.module(), 8 * Course.MINUTES, 6 * Course.MINUTES));
            }
        }
        var end = last == 0
                ? course.begin.plusDays(Course.DAYS_BEFORE)
                : course.sessions.get(last - 1).day();
        end(end, entered, last < Course.SESSIONS ? chance.any(List.of(EndReason.values())) : null);
        return end;
    }

    private boolean attended(Course.Session session, Instant at) {
        var share = chance.nextDouble();
        var status = share < 0.78
                ? AttendanceStatus.PRESENT
                : share < 0.86
                        ? AttendanceStatus.LATE
                        : share < 0.94 ? AttendanceStatus.EXCUSED : AttendanceStatus.ABSENT;
        var minutes = switch (status) {
            case PRESENT -> Course.MINUTES;
            case LATE -> Course.MINUTES / 2;
            case EXCUSED, ABSENT -> 0;
        };
        var presence = chance.happens(0.7) ? Presence.ONLINE : Presence.ON_SITE;
        course.add(
                at,
                new AttendanceRecorded(
                        placement,
                        course.group,
                        session.id(),
                        session.module(),
                        session.day(),
                        status,
                        minutes,
                        presence,
                        null));
        if (chance.happens(Course.CORRECTED)) {
            course.add(
                    at.plusSeconds(chance.nextInt(86_400, 20 * 86_400)),
                    new AttendanceCorrected(
                            placement,
                            course.group,
                            session.id(),
                            session.module(),
                            session.day(),
                            AttendanceStatus.LATE,
                            Course.MINUTES / 3,
                            presence,
                            null,
                            new Confidential.Withheld<>()));
        }
        return minutes > 0;
    }

    private void end(LocalDate day, @Nullable LocalDate entered, @Nullable EndReason early) {
        var at = chance.during(day).plusSeconds(8 * 60 * 60);
        if (early != null) {
            course.add(at, new EarlyEndRecorded(placement, day, early, null));
        }
        if (entered == null) {
            course.add(
                    at.plusMillis(5),
                    new ParticipationNotStarted(placement, day, early == null ? EndReason.OTHER : early));
            return;
        }
        var end = new End(day, early == null ? EndKind.COMPLETED : EndKind.EARLY, early);
        course.add(at.plusMillis(5), new MeasureEnded(placement, end.endedOn(), end.kind(), end.reason()));
        course.add(
                at.plusMillis(60),
                new ReferralClosed(person.referral, person.participant, course.offer, person.participation, day));
        if (chance.happens(Course.CORRECTED)) {
            course.add(
                    at.plusSeconds(10 * 86_400),
                    new MeasureEndCorrected(placement, end, new End(day.plusDays(1), end.kind(), end.reason())));
        }
        recommendation(at.plusSeconds(60 * 60));
    }

    private void recommendation(Instant at) {
        var recommendation = new RecommendationId(chance.uuid(at));
        var kind = chance.any(List.of(
                RecommendationKind.PRIMARY_LABOUR_MARKET,
                RecommendationKind.WORK_TRIAL,
                RecommendationKind.QUALIFICATION));
        var recommendedOn = LocalDate.ofInstant(at, ZoneOffset.UTC);
        course.add(
                at,
                new NextStepRecommended(
                        placement, recommendation, kind, null, recommendedOn, new Confidential.Withheld<>()));
        var decided = at.plusSeconds(3 * 86_400);
        course.add(
                decided, new RecommendationAccepted(placement, recommendation, kind, null, recommendedOn.plusDays(3)));
        if (chance.happens(0.2)) {
            var entered = at.plusSeconds(chance.nextInt(10, 60) * 86_400L);
            var day = LocalDate.ofInstant(entered, ZoneOffset.UTC);
            course.add(entered, new FollowUpMeasureEntered(placement, recommendation, kind, day));
        }
    }
}
