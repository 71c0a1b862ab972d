package de.motivag.coaching.read.groups;

import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of sessions. */
enum SessionWorklist implements Worklist {
    SESSIONS_TODAY(Worklist.where("planned_on = :today").ownRoles(MODERATOR)),
    /** From tomorrow until Sunday. */
    SESSIONS_THIS_WEEK(Worklist.where(
                    "planned_on > :today and planned_on < (date_trunc('week', :today::timestamp) + interval '7 days')::date")
            .in(Block.SOON)
            .ownRoles(MODERATOR)),
    /** The session is over, and the attendance of an expected person is missing. */
    ATTENDANCE_MISSING(Worklist.where(Condition.MISSING).ownRoles(MODERATOR)),
    /** As above, three days from Monday to Friday have passed since. */
    ATTENDANCE_OVERDUE(Worklist.where(Condition.MISSING + " and planned_on <= " + Condition.THREE_WORKDAYS_AGO)
            .roles(TEAM_LEAD));

    private static final class Condition {
        /**
         * Sessions of the last three months. Older groups are on the worklist of groups to close.
         *
         * <p>Both bounds are dates, because under row-level security no index is used to compare a date with a
         * timestamp. The records of a session are read once and not for each person.
         */
        private static final String MISSING =
                """
                planned_on + ends_at <= :now and planned_on <= :today::date
                and planned_on > (:today::date - interval '3 months')::date
                and exists (select from (
                    select array_agg(a.participation_id) as people from attendance a
                    where a.organisation = s.organisation and a.session_id = s.session_id) recorded,\s""" + SessionApi.SEATS + " and (t.participation_id = any (recorded.people)) is not true)";

        /** The last day with three weekdays between it and today, by the weekday of today. */
        private static final String THREE_WORKDAYS_AGO =
                ":today::date - (array[6, 6, 6, 4, 4, 4, 5])[extract(isodow from :today::date)::integer]";
    }

    private final Definition definition;

    SessionWorklist(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
