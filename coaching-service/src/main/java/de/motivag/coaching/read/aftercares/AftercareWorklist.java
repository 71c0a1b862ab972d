package de.motivag.coaching.read.aftercares;

import static de.motivag.kit.security.Role.MODERATOR;

import de.motivag.kit.worklists.Worklist;

/** The worklists of aftercare. Nothing can be recorded about a person whose data were erased. */
enum AftercareWorklist implements Worklist {
    /** The person has completed the measure in the last six months, and aftercare was not offered. */
    AFTERCARE_TO_OFFER(Worklist.where(
            "state = 'NOT_OFFERED' and end_kind = 'COMPLETED' and measure_ended_on > (:today::date - interval '6 months')::date and "
                    + AftercareWorklist.NOT_ERASED)),
    /** Aftercare was offered, and the person has not answered. Begins with the offers, because most people have none. */
    AFTERCARE_UNANSWERED(Worklist.where("offered_on is not null and ended_on is null and state = 'OFFERED' and "
                    + AftercareWorklist.NOT_ERASED)
            .in(Block.WAITING));

    private static final String NOT_ERASED = """
            not exists (select from vault_key k where k.organisation = a.organisation
              and k.subject = a.participant_id::text and k.wrapped is null)""";

    private final Definition definition;

    AftercareWorklist(Definition definition) {
        this.definition = definition.ownRoles(MODERATOR);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
