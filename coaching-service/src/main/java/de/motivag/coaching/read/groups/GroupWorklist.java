package de.motivag.coaching.read.groups;

import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of groups. */
enum GroupWorklist implements Worklist {
    /** All sessions are over, and a participation with a seat has not ended. */
    GROUPS_TO_CLOSE("""
            exists (select from participation p where p.organisation = g.organisation
              and p.group_id = g.group_id and p.status = 'PLACED')
            and\s""" + GroupWorklist.SESSIONS_OVER),
    /**
     * More seats are taken than the group has, because an early end was taken back, and a participation has not ended.
     * The array limits the counting of seats to these groups.
     */
    GROUPS_OVER_CAPACITY("""
            g.group_id = any (array(select p.group_id from participation p
              where p.organisation = :organisation and p.status = 'PLACED'))
            and (select count(*) from seat s where s.organisation = g.organisation
              and s.group_id = g.group_id and s.freed_on is null) > g.capacity""");

    /** No session of the group {@code g} that is not cancelled ends later than now. */
    static final String SESSIONS_OVER = """
            not exists (select from session s where s.organisation = g.organisation
              and s.group_id = g.group_id and not s.cancelled and s.planned_on + s.ends_at > :now)""";

    private final String condition;

    GroupWorklist(String condition) {
        this.condition = condition;
    }

    @Override
    public Definition definition() {
        return Worklist.where(condition).roles(TEAM_LEAD).ownRoles(MODERATOR);
    }
}
