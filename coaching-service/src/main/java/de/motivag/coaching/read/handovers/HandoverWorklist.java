package de.motivag.coaching.read.handovers;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of handovers. */
enum HandoverWorklist implements Worklist {
    /** No adviser is in charge of the first talk yet. */
    HANDOVER_TO_TAKE(Worklist.where("taken_on is null").roles(TEAM_LEAD).ownRoles(ADVISER)),
    /** The first talk is to be held. */
    HANDOVER_OPEN(Worklist.where("taken_on is not null and closed_on is null")
            .roles(TEAM_LEAD)
            .ownRoles(ADVISER));

    private final Definition definition;

    HandoverWorklist(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
