package de.motivag.enrolment.read.days;

import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.enrolment.write.referral.ReferralDays.Dated;
import de.motivag.enrolment.write.referral.ReportedDays;
import de.motivag.events.Id;
import de.motivag.kit.decision.Lookup;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the days of a referral that coaching-service and device-service have reported. */
@Component
final class ReportedDaysLookup implements Lookup<ReportedDays> {
    private final JdbcClient database;

    ReportedDaysLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ReportedDays> type() {
        return ReportedDays.class;
    }

    @Override
    public ReportedDays find(Id referral) {
        return new ReportedDays(database.sql("""
                        select kind, on_day from reported_day where referral = :referral
                        union all select 'APPOINTMENT', held_on from held_appointment where referral = :referral
                        union all select 'HAND_OUT', handed_out_on from loan_replica where referral = :referral""")
                .param("referral", referral.value())
                .query((row, _) -> new Dated(ReferralDay.valueOf(row.getString(1)), row.getObject(2, LocalDate.class)))
                .list());
    }
}
