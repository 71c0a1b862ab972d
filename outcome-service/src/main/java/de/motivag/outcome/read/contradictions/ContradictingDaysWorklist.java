package de.motivag.outcome.read.contradictions;

import de.motivag.kit.security.Role;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklist;

/** The worklist of contradicting days. Advisers have one of their own referrals in enrolment-service. */
enum ContradictingDaysWorklist implements Worklist {
    CONTRADICTING_DAYS;

    static final ListWithWorklists LIST = new ListWithWorklists("/contradicting-days", """
            from (
                select contradiction, d.referral, d.participant, d.on_day, a.applied_on as other_day, d.event_id
                from (
                    select 'ENTRY_BEFORE_APPLICATION' as contradiction, referral, participant, entered_on as on_day,
                        event_id, interval '0' as allowed
                    from facts.entry where organisation = :organisation and known_until = 'infinity'
                    union all
                    select 'JOB_OFFER_BEFORE_APPLICATION', referral, participant, offered_on, event_id, interval '0'
                    from facts.job_offer where organisation = :organisation and known_until = 'infinity'
                    union all
                    select 'CONTACT_LONG_BEFORE_APPLICATION', referral, participant, on_day, event_id, interval '1 year'
                    from facts.contact where organisation = :organisation and known_until = 'infinity'
                ) as d
                join facts.application a on a.organisation = :organisation and a.referral = d.referral
                    and a.known_until = 'infinity' and d.on_day < a.applied_on - d.allowed
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
