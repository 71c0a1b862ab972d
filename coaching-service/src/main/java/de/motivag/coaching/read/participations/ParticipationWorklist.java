package de.motivag.coaching.read.participations;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of participations. */
enum ParticipationWorklist implements Worklist {
    RECOMMENDATIONS_TO_DECIDE(Worklist.where("""
                    participation_id in (select r.participation_id from recommendation r
                      where r.organisation = :organisation and r.decision is null)""").roles(ADVISER, TEAM_LEAD)),
    /** Module 4 prepares the first talk; an offer without it does so at its end. Older measures are left out. */
    HANDOVER_TO_PREPARE(Worklist.where("""
                    not exists (select from handover h where h.organisation = p.organisation
                      and h.participation_id = p.participation_id and h.prepared_on is not null)
                    and (p.end_kind = 'COMPLETED' and p.ended_on > (:today::date - interval '3 months')::date
                      or p.status = 'PLACED' and (select m.completed or m.waived from participation_module m
                        where m.organisation = p.organisation and m.participation_id = p.participation_id
                        and m.module = 4))""").ownRoles(MODERATOR)),
    /** All sessions of the group are over, and the participation has not ended. */
    PARTICIPATIONS_TO_CLOSE(closing("p.status = 'PLACED' and " + Closing.SESSIONS_OVER)),
    /** A module can no longer be completed by sessions of the group. */
    MODULES_NOT_COMPLETABLE(closing("p.status = 'PLACED' and exists (" + Closing.NOT_COMPLETABLE + ")")),
    /** A recorded day lies before the application, which was corrected later. */
    DAYS_BEFORE_APPLICATION(closing("""
            p.applied_on > p.earliest_applied_on
            and (least(p.entered_on, p.ended_on, p.not_started_on) < p.applied_on
              or exists (select from handover h where h.organisation = p.organisation
                and h.participation_id = p.participation_id and h.prepared_on < p.applied_on)
              or exists (select from appointment a where a.organisation = p.organisation
                and a.participation_id = p.participation_id and a.held_on < p.applied_on))""")),
    /** The measure has ended, and somebody else than the rater before has to rate the agreement once more. */
    AGREEMENT_TO_RATE_AFTER(Worklist.where("""
                    p.status = 'ENDED' and p.participation_id = any (array(
                      select r.participation_id from agreement_rating r where r.organisation = :organisation
                      group by r.participation_id
                      having count(*) = 1 and not coalesce(bool_or(r.rater = any (:staff::uuid[])), false)))""").roles(ADVISER));

    private final Definition definition;

    ParticipationWorklist(Definition definition) {
        this.definition = definition;
    }

    private static Definition closing(String condition) {
        return Worklist.where(condition).roles(TEAM_LEAD).ownRoles(MODERATOR);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
