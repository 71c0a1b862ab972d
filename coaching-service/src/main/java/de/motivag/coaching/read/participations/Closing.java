package de.motivag.coaching.read.participations;

/** SQL about participations {@code p} that cannot end by themselves, with the parameter {@code :now}. */
final class Closing {
    /** No session of the group is to come. */
    static final String SESSIONS_OVER = """
            not exists (select from session s where s.organisation = p.organisation
              and s.group_id = p.group_id and not s.cancelled and s.planned_on + s.ends_at > :now)""";

    /**
     * The modules whose missing minutes exceed those of all sessions of the group for which nothing is recorded. A session
     * that is over counts until its attendance is recorded.
     */
    static final String NOT_COMPLETABLE = """
            select m.module from offer_module m
            where m.organisation = p.organisation and m.offer_id = p.offer_id and m.offer_version = p.offer_version
            and not exists (select from participation_module d where d.organisation = p.organisation
              and d.participation_id = p.participation_id and d.module = m.module and (d.completed or d.waived))
            and m.required_minutes
              > (select coalesce(sum(a.minutes), 0) from attendance a where a.organisation = p.organisation
                  and a.participation_id = p.participation_id and a.module = m.module)
              + (select coalesce(sum(y.minutes), 0) from self_study y where y.organisation = p.organisation
                  and y.participation_id = p.participation_id and y.module = m.module)
              + (select coalesce(sum(s.minutes), 0) from session s where s.organisation = p.organisation
                  and s.group_id = p.group_id and s.module = m.module and not s.cancelled
                  and not exists (select from attendance a where a.organisation = p.organisation
                    and a.participation_id = p.participation_id and a.session_id = s.session_id))""";

    private Closing() {}
}
