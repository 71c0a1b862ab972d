package de.motivag.coaching.read.roadmaps;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of steps. */
enum RoadmapStepWorklist implements Worklist {
    /** Open steps of roadmaps that are not closed, after their due day. */
    ROADMAP_STEPS_OVERDUE(Worklist.where("s.state = 'OPEN' and s.due_on < :today and not " + RoadmapStepApi.CLOSED)
            .roles(TEAM_LEAD)
            .ownRoles(ADVISER));

    private final Definition definition;

    RoadmapStepWorklist(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
