package de.motivag.outcome.read.contradictions;

import de.motivag.kit.security.Role;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklist;

/** The worklist of contradicting days. Advisers have one of their own referrals in enrolment-service. */
enum ContradictingDaysWorklist implements Worklist {
    CONTRADICTING_DAYS;

    static final ListWithWorklists LIST = new ListWithWorklists("/contradicting-days", """
            from (
                select 'ENTRY_BEFORE_APPLICATION' as contradiction, n.referral, n.participant, n.entered_on as on_day,
                    a.applied_on as other_day, n.event_id
                from facts.entry n
                join facts.application a
                    on a.organisation = n.organisation and a.referral = n.referral and a.known_until = 'infinity'
                where n.organisation = :organisation and n.known_until = 'infinity' and n.entered_on < a.applied_on
                union all
                select 'JOB_OFFER_BEFORE_APPLICATION', o.referral, o.participant, o.offered_on, a.applied_on, o.event_id
                from facts.job_offer o
                join facts.application a
                    on a.organisation = o.organisation and a.referral = o.referral and a.known_until = 'infinity'
                where o.organisation = :organisation and o.known_until = 'infinity' and o.offered_on < a.applied_on
                union all
                select 'CONTACT_LONG_BEFORE_APPLICATION', c.referral, c.participant, c.on_day, a.applied_on, c.event_id
                from facts.application a
                join facts.contact c on c.organisation = a.organisation and c.referral = a.referral
                    and c.known_until = 'infinity' and c.on_day < a.applied_on - interval '1 year'
                where a.organisation = :organisation and a.known_until = 'infinity'
                union all
                select 'LOAN_ENDS_BEFORE_HAND_OUT', l.referral, l.participant, e.ended_on, l.handed_out_on, e.event_id
                from facts.loan l
                join facts.loan_end e on e.organisation = l.organisation and e.loan_request = l.loan_request
                    and e.known_until = 'infinity' and e.ended_on < l.handed_out_on
                where l.organisation = :organisation and l.known_until = 'infinity'
            ) as contradicting where true""", values());

    @Override
    public Definition definition() {
        return Worklist.wholeList().roles(Role.TEAM_LEAD);
    }
}
