package de.motivag.suite.bench;

import java.util.Map;

/**
 * Work of former years, as SQL over the rows of the demo: it is done, and its contradictions are corrected. Otherwise
 * the worklists would grow with the years.
 */
final class ClosedWork {
    private static final String SEATED = "status = 'PLACED' and entered_on is not null";
    private static final String NOT_STARTED = "status in ('PLACED', 'WAITING') and entered_on is null";

    /** Values of columns by service, table and column. Days are those of the demo. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("enrolment.referral.state", "case state when 'OPEN' then 'CLOSED' else state end"),
            Map.entry("enrolment.referral.ended_on", "coalesce(ended_on, current_date)"),
            Map.entry("enrolment.referral.support_open", "false"),
            Map.entry("enrolment.referral.equal_opportunity_open", "false"),
            Map.entry("enrolment.erasure.state", "'ERASED'"),
            Map.entry("enrolment.loan_replica.state", "'RETURNED'"),
            Map.entry("coaching.participation.status", """
                    case when %s then 'ENDED' when %s then 'NOT_STARTED' else status end""".formatted(SEATED, NOT_STARTED)),
            Map.entry(
                    "coaching.participation.ended_on",
                    "case when %s then current_date else ended_on end".formatted(SEATED)),
            Map.entry(
                    "coaching.participation.end_kind",
                    "case when %s then 'COMPLETED' else end_kind end".formatted(SEATED)),
            Map.entry(
                    "coaching.participation.not_started_on",
                    "case when %s then current_date else not_started_on end".formatted(NOT_STARTED)),
            Map.entry("coaching.participation.applied_on", """
                    least(applied_on, entered_on, ended_on, not_started_on, (select prepared_on from handover h
                      where h.participation_id = participation.participation_id))"""),
            Map.entry("coaching.coaching_group.capacity", """
                    greatest(capacity, (select count(*) from seat s where s.group_id = coaching_group.group_id
                      and s.freed_on is null))"""),
            Map.entry("coaching.recommendation.decision", "coalesce(decision, 'DECLINED')"),
            Map.entry("coaching.recommendation.decided_on", "coalesce(decided_on, recommended_on)"),
            Map.entry("coaching.roadmap_step.state", "case state when 'OPEN' then 'DONE' else state end"),
            Map.entry("coaching.handover.taken_on", "coalesce(taken_on, prepared_on)"),
            Map.entry("coaching.handover.closed_on", "coalesce(closed_on, taken_on, prepared_on)"),
            Map.entry("coaching.appointment.state", "case state when 'BOOKED' then 'CANCELLED' else state end"),
            Map.entry("coaching.aftercare.ended_on", "coalesce(ended_on, offered_on)"),
            Map.entry("device.device.status", "'RETIRED'"),
            Map.entry("device.device.loan_request", "null::uuid"),
            Map.entry("device.device.participant", "null::uuid"),
            Map.entry("device.device.referral", "null::uuid"),
            Map.entry("device.loan_request.status", "case status when 'WAITING' then 'CANCELLED' else status end"),
            Map.entry("device.loan_request.cancelled_because", """
                    case status when 'WAITING' then 'PARTICIPATION_ENDED' else cancelled_because end"""),
            Map.entry("device.loan.taken_back_on", "coalesce(taken_back_on, due_back)"),
            Map.entry("device.loan.overdue", "false"),
            Map.entry("outcome.outcome_case.state", """
                    case state when 'OPEN' then 'WITHDRAWN' when 'WINDOW' then 'EVALUATED' else state end"""));

    /** Conditions of the rows that exist at all, by service and table. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("enrolment.reported_day", """
                    not exists (select from referral r where r.referral = reported_day.referral
                      and (r.applied_on > reported_day.on_day or r.state = 'WITHDRAWN'))"""),
            Map.entry("enrolment.loan_replica", """
                    not exists (select from referral r where r.referral = loan_replica.referral
                      and r.applied_on > loan_replica.handed_out_on)"""),
            Map.entry("coaching.waiting", "false"),
            Map.entry("coaching.agreement_rating", """
                    (select count(*) from agreement_rating r
                      where r.participation_id = agreement_rating.participation_id) = 2"""),
            Map.entry("outcome.facts.entry", before("entry", "entered_on")),
            Map.entry("outcome.facts.job_offer", before("job_offer", "offered_on")),
            Map.entry("outcome.facts.contact", before("contact", "on_day")),
            Map.entry("outcome.facts.loan_end", """
                    not exists (select from facts.loan l where l.loan_request = loan_end.loan_request
                      and l.known_until = 'infinity' and l.handed_out_on > loan_end.ended_on)"""));

    private ClosedWork() {}

    private static String before(String table, String day) {
        return """
                not exists (select from facts.application a where a.referral = %1$s.referral
                  and a.known_until = 'infinity' and a.applied_on > %1$s.%2$s)""".formatted(table, day);
    }

    /** @param table with its schema, unless that is {@code public} @param column in quotes */
    static String value(String service, String table, String column) {
        return VALUES.getOrDefault(service + "." + table + "." + column.replace("\"", ""), column);
    }

    static String rows(String service, String table) {
        return ROWS.getOrDefault(service + "." + table, "true");
    }
}
