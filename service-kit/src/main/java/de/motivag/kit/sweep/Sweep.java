package de.motivag.kit.sweep;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Command;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds entities that are due on a day, and the command for each. It runs repeatedly: due entities missed during a
 * downtime are found on the next run, and a repeated command has no effect. Implemented by a bean.
 */
public interface Sweep {
    /** The name in operations, such as {@code overdue-loans}. */
    String name();

    /**
     * The due commands of all organisations, the longest overdue first; at most {@code limit}. It reads a view, which
     * must show immediately that a command was executed.
     *
     * @param today day in Europe/Berlin
     */
    List<Due> due(LocalDate today, int limit);

    record Due(OrganisationId organisation, Command command) {}
}
