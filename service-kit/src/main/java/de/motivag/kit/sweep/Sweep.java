package de.motivag.kit.sweep;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Command;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds what has fallen due by a day, and orders what is to happen then. Asked again and again: what was missed while
 * nothing ran is found on the next run, and the command's decision does nothing a second time. Implemented by a bean.
 */
public interface Sweep {
    /** As operations sees it, such as {@code overdue-loans}. */
    String name();

    /**
     * What is due, of all organisations, what has waited longest first; at most {@code limit} of them. Read from a view,
     * which has to show that something is done as soon as it is.
     *
     * @param today in Europe/Berlin
     */
    List<Due> due(LocalDate today, int limit);

    record Due(OrganisationId organisation, Command command) {}
}
