package de.motivag.coaching.write.participation;

import de.motivag.coaching.write.group.Session;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** The times of the week at which a person can attend sessions, as enrolment-service has reported them. Empty if there is no limit. */
public record PossibleTimes(List<PossibleTime> times) {
    public static final PossibleTimes ANY = new PossibleTimes(List.of());

    public static Stream<PossibleTimes> of(ReferralId referral) {
        return new Stream<>(PossibleTimes.class, referral);
    }

    boolean include(Session session) {
        return include(session.date(), session.startsAt(), session.endsAt());
    }

    /** Whether the person can attend all of that time. Times that follow each other without a gap count as one. */
    public boolean include(LocalDate date, LocalTime startsAt, LocalTime endsAt) {
        if (times.isEmpty()) {
            return true;
        }
        var until = startsAt;
        for (var time : times.stream()
                .filter(time -> time.day() == date.getDayOfWeek())
                .sorted(Comparator.comparing(PossibleTime::from))
                .toList()) {
            if (!time.from().isAfter(until) && time.until().isAfter(until)) {
                until = time.until();
            }
        }
        return !until.isBefore(endsAt);
    }
}
