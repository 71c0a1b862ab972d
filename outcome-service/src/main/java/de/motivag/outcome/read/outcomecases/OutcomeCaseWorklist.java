package de.motivag.outcome.read.outcomecases;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.EMPLOYER_SERVICE;
import static de.motivag.kit.security.Role.INTAKE;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of outcome cases. */
enum OutcomeCaseWorklist implements Worklist {
    /** The window closes within the next 30 days, and nothing is known about work. */
    EVIDENCE_DUE(Worklist.where("closes_on between :today and :today::date + 30 and evidenced = false")
            .in(Block.SOON)
            .roles(ADVISER, INTAKE, EMPLOYER_SERVICE)),
    /** The window has closed within the last twelve months, and nothing is known about work. */
    EVIDENCE_OVERDUE(Worklist.where("""
                    closes_on < :today and closes_on >= (:today::date - interval '1 year')::date and evidenced = false""").roles(ADVISER, INTAKE, EMPLOYER_SERVICE, TEAM_LEAD));

    private final Definition definition;

    OutcomeCaseWorklist(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
