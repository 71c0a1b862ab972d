package de.motivag.enrolment.read.participants;

import static de.motivag.kit.security.Role.PRIVACY_OFFICER;

import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.security.Allow;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklist;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the ends of the organisation's retention term (Art. 5 (1) e GDPR). */
@RestController
@Transactional(readOnly = true)
class RetentionApi {
    /** The worklists of retention terms. */
    enum RetentionWorklist implements Worklist {
        /** The term is over, and erasure can be requested. */
        PAST_RETENTION;

        @Override
        public Definition definition() {
            return Worklist.where("until <= (:lastWorkingDays::jsonb ->> federal_state)::date")
                    .roles(PRIVACY_OFFICER);
        }
    }

    /**
     * @param endedOn day on which the person's last referral ended
     * @param until day on which the retention term ends: a working day of the organisation's federal state
     */
    record Retention(UUID participant, LocalDate endedOn, LocalDate until) {}

    /** @param until day on which the term would end if every day were a working day */
    private record Row(UUID participant, LocalDate endedOn, LocalDate until, String federalState) {
        Retention ends() {
            return new Retention(
                    participant, endedOn, WorkingDays.in(federalState).onOrAfter(until));
        }
    }

    /** People whose erasure runs or is complete are left out. */
    private static final ListWithWorklists LIST =
            new ListWithWorklists("/retention-terms", """
                from (
                  select r.participant, o.federal_state, max(r.ended_on) as ended_on,
                    (max(r.ended_on) + make_interval(months => o.retention_months))::date as until
                  from referral r join organisation o on o.organisation = r.organisation
                  where r.organisation = :organisation and not exists (
                    select from erasure e where e.organisation = r.organisation and e.participant = r.participant
                    and e.state in ('REQUESTED', 'ERASED'))
                  group by r.participant, o.federal_state, o.retention_months having bool_and(r.state <> 'OPEN')) as retention
                where true""", RetentionWorklist.values());

    private final JdbcClient database;
    private final Worklists worklists;

    RetentionApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists retentionWorklists() {
        return LIST;
    }

    /** The retention terms of people without an open referral, the earliest end first. */
    @GetMapping("/retention-terms")
    @Allow(PRIVACY_OFFICER)
    Page<Retention> retentionTerms(
            @RequestParam @Nullable RetentionWorklist worklist,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("select participant, ended_on, until, federal_state "
                        + worklists.rows(LIST, worklist, false) + """
                         and (:day::date is null or (until, participant) > (:day::date, :person::uuid))
                        order by until, participant limit :most""")
                .params(worklists.parameters())
                .param("day", after == null ? null : after.day(0))
                .param("person", after == null ? null : after.id(1))
                .param("most", limit + 1)
                .query(Row.class)
                .list();
        return Page.of(found, limit, row -> Cursor.behind(row.until(), row.participant()))
                .map(Row::ends);
    }
}
