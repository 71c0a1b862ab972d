package de.motivag.enrolment.read.referrals;

import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.eventstore.EventMetadata;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the row of one referral, and the rows of its events that can be retracted. */
record ReferralRow(ReferralId referral, EventMetadata recorded, JdbcClient database) {
    private static final String RECORDS = " from referral_record r where r.referral = referral.referral and r.kind ";
    private static final String LATEST = " order by r.sequence desc limit 1)";
    private static final String CONTACTS = "contacts = (select count(*)" + RECORDS + "in ('CONTACT', 'CHECK'))";
    private static final String HELP =
            """
            support_open = coalesce((select r.kind = 'SUPPORT' %1$s and r.about = 'TECHNICAL_SUPPORT' %2$s, false),
            equal_opportunity = exists (select %3$s and r.about = 'EQUAL_OPPORTUNITY_OFFICER'),
            equal_opportunity_open =
              coalesce((select r.kind = 'SUPPORT' %1$s and r.about = 'EQUAL_OPPORTUNITY_OFFICER' %2$s, false)
            """.formatted(RECORDS + "in ('SUPPORT', 'RESOLUTION')", LATEST, RECORDS + "= 'SUPPORT'");

    private static final String ROUTE = """
            (route, decided) = (select r.value, r.kind = 'ROUTE_DECISION' %1$s %2$s,
            decide_again = (select r.kind = 'ROUTING' %1$s %2$s
              and exists (select %3$s = 'ROUTE_DECISION')
            """.formatted(RECORDS + "in ('ROUTING', 'ROUTE_DECISION')", LATEST, RECORDS);

    /** A kind of recorded event, with the columns of the referral that follow from all events of the kind. */
    enum Kind {
        /** Contacts are the most frequent events, so a new one does not count the others again. */
        CONTACT("contacts = contacts + 1", CONTACTS),
        /** The check held last counts; of two on one day the one recorded last. */
        CHECK(CONTACTS + ", suitability = (select r.value" + RECORDS
                + "= 'CHECK' order by r.on_day desc, r.sequence desc limit 1)"),
        JOB_OFFER("first_job_offer_on = (select min(r.on_day)" + RECORDS + "= 'JOB_OFFER')"),
        /** The latest answer to each offer counts. */
        ANSWER("""
                (accepted_job_offer, accepted_job_offer_on) = (
                  select about::uuid, on_day from (
                    select distinct on (r.about) r.* %s = 'ANSWER' order by r.about, r.sequence desc) as latest
                  where value = 'ACCEPTED' order by sequence desc limit 1)""".formatted(RECORDS)),
        SUPPORT(HELP),
        RESOLUTION(HELP),
        TEAM("team = (select r.value::uuid" + RECORDS + "= 'TEAM'" + LATEST),
        ADVISER("adviser = (select r.value::uuid" + RECORDS + "= 'ADVISER'" + LATEST),
        ROUTING(ROUTE),
        ROUTE_DECISION(ROUTE),
        WITHDRAWAL("state = case when exists (select" + RECORDS + "= 'WITHDRAWAL') then 'WITHDRAWN' else 'OPEN' end,"
                + " ended_on = (select r.on_day" + RECORDS + "= 'WITHDRAWAL'" + LATEST);

        private final String afterRecord;
        private final String afterRetraction;

        Kind(String columns) {
            this(columns, columns);
        }

        Kind(String afterRecord, String afterRetraction) {
            this.afterRecord = afterRecord;
            this.afterRetraction = afterRetraction;
        }
    }

    /** Stores an event that can be retracted, and sets the columns that follow from it. */
    void record(Kind kind, @Nullable String about, @Nullable String value, @Nullable LocalDate on) {
        database.sql("""
                        insert into referral_record (event_id, organisation, referral, kind, about, value, on_day, sequence)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(recorded.id())
                .param(recorded.organisation().value())
                .param(referral.value())
                .param(kind.name())
                .param(about)
                .param(value)
                .param(on)
                .param(recorded.sequence())
                .update();
        set(kind.afterRecord);
    }

    void retract(EventId event) {
        var kinds = database.sql("delete from referral_record where event_id = ? returning kind")
                .param(event.value())
                .query(String.class)
                .list();
        // A contact that had reached nobody has no row.
        set((kinds.isEmpty() ? Kind.CONTACT : Kind.valueOf(kinds.getFirst())).afterRetraction);
    }

    void set(String columns, @Nullable Object... values) {
        var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        all.add(recorded.sequence() + 1);
        all.add(referral.value());
        database.sql("update referral set " + columns + ", version = ? where referral = ?")
                .params(all)
                .update();
    }
}
