package de.motivag.outcome.read.contradictions;

import de.motivag.kit.security.Role;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklist;

/** The worklist of contradicting days. Advisers have one of their own referrals in enrolment-service. */
enum ContradictingDaysWorklist implements Worklist {
    CONTRADICTING_DAYS;

    /**
     * Commands refuse days before the application that is known to them, so only a corrected application can contradict
     * them: its event is not the first one of its stream. The expression is materialized, so that it is read once.
     */
    static final ListWithWorklists LIST = new ListWithWorklists("/contradicting-days", """
            from (
                with corrected as materialized (
                    select organisation, referral, participant, applied_on from facts.application
                    where organisation = :organisation and known_until = 'infinity' and sequence > 0
                )
                select 'ENTRY_BEFORE_APPLICATION' as contradiction, a.referral, a.participant, d.entered_on as on_day,
                    a.applied_on as other_day, d.event_id
                from corrected a join facts.entry d using (organisation, referral)
                where d.known_until = 'infinity' and d.entered_on < a.applied_on
                union all
                select 'JOB_OFFER_BEFORE_APPLICATION', a.referral, a.participant, d.offered_on, a.applied_on, d.event_id
                from corrected a join facts.job_offer d using (organisation, referral)
                where d.known_until = 'infinity' and d.offered_on < a.applied_on
                union all
                select 'CONTACT_LONG_BEFORE_APPLICATION', a.referral, a.participant, d.on_day, a.applied_on, d.event_id
                from corrected a join facts.contact d using (organisation, referral)
                where d.known_until = 'infinity' and d.on_day < a.applied_on - interval '1 year'
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
