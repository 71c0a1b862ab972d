package de.motivag.coaching.read.participations;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of participations. */
enum ParticipationWorklist implements Worklist {
    RECOMMENDATIONS_TO_DECIDE;

    @Override
    public Definition definition() {
        return Worklist.where("""
                        participation_id in (select r.participation_id from recommendation r
                          where r.organisation = :organisation and r.decision is null)""").roles(ADVISER, TEAM_LEAD);
    }
}
