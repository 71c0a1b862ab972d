package de.motivag.enrolment.read.participants;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.history.ErasureObstacles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blocks an erasure while a referral is open, and until the retention term of the last measure is over. */
@Component
final class ReferralObstacles implements ErasureObstacles {
    /** @param until day on which the term would end if every day were a working day */
    private record Found(
            boolean open,
            @Nullable LocalDate until,
            @Nullable String federalState) {
        private @Nullable LocalDate retentionEnd() {
            return until == null || federalState == null
                    ? null
                    : WorkingDays.in(federalState).onOrAfter(until);
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    ReferralObstacles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Obstacles of(OrganisationId organisation, ParticipantId participant) {
        var found = database.sql("""
                        select coalesce(bool_or(r.state = 'OPEN'), false) as open,
                          (max(r.ended_on) filter (where r.state = 'CLOSED' or r.placement = 'PLACED')
                            + make_interval(months => max(o.retention_months)))::date as until,
                          max(o.federal_state) as federal_state
                        from referral r left join organisation o on o.organisation = r.organisation
                        where r.organisation = ? and r.participant = ?""")
                .params(organisation.value(), participant.value())
                .query(Found.class)
                .single();
        var today = LocalDate.ofInstant(clock.instant(), DecisionContext.BERLIN);
        var end = found.retentionEnd();
        var until = end == null || !today.isBefore(end) ? null : end;
        var reasons = new HashSet<String>();
        if (found.open()) {
            reasons.add(BlockReason.OPEN_REFERRAL.name());
        }
        if (until != null) {
            reasons.add(BlockReason.RETENTION.name());
        }
        return new Obstacles(reasons, until);
    }
}
