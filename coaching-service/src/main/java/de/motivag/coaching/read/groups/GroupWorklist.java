package de.motivag.coaching.read.groups;

import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of groups. */
enum GroupWorklist implements Worklist {
    /** All sessions are over, and a participation with a seat has not ended. */
    GROUPS_TO_CLOSE;

    @Override
    public Definition definition() {
        return Worklist.where("""
                        exists (select from participation p where p.organisation = g.organisation
                          and p.group_id = g.group_id and p.status = 'PLACED')
                        and not exists (select from session s where s.organisation = g.organisation
                          and s.group_id = g.group_id and not s.cancelled and s.planned_on >= :today)""").roles(TEAM_LEAD).ownRoles(MODERATOR);
    }
}
