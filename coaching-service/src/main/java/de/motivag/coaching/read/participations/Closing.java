package de.motivag.coaching.read.participations;

/** SQL about participations {@code p} that cannot end by themselves, with the parameter {@code :now}. */
final class Closing {
    /** No session of the group is to come. */
    static final String SESSIONS_OVER = """
            not exists (select from session s where s.organisation = p.organisation
              and s.group_id = p.group_id and not s.cancelled and s.planned_on + s.ends_at > :now)""";

    /**
     * The modules whose missing minutes exceed those of all sessions of the group for which nothing is recorded. A session
     * that is over counts until its attendance is recorded. The attendances are read once and not for each session.
     */
    static final String NOT_COMPLETABLE = """
            select m.module from offer_module m
            left join (
              select counted.module, sum(counted.minutes) as minutes from (
                select a.module, a.minutes from attendance a
                where a.organisation = p.organisation and a.participation_id = p.participation_id
                union all
                select y.module, y.minutes from self_study y
                where y.organisation = p.organisation and y.participation_id = p.participation_id
                union all
                select s.module, s.minutes from session s
                where s.organisation = p.organisation and s.group_id = p.group_id and not s.cancelled
                and s.session_id <> all (array(select a.session_id from attendance a
                  where a.organisation = p.organisation and a.participation_id = p.participation_id))) counted
              group by counted.module) possible on possible.module = m.module
            where m.organisation = p.organisation and m.offer_id = p.offer_id and m.offer_version = p.offer_version
            and m.required_minutes > coalesce(possible.minutes, 0)
            and not exists (select from participation_module d where d.organisation = p.organisation
              and d.participation_id = p.participation_id and d.module = m.module and (d.completed or d.waived))""";

    private Closing() {}
}
