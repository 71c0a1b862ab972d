package de.motivag.kit.worklists;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The deputyships of a service, if it has any. Called in a transaction of the request. */
public interface Deputies {
    /**
     * A person who is absent.
     *
     * @param until last day of the deputyship
     */
    record Deputised(UUID staff, LocalDate until) {}

    /** The people for whom this member of staff deputises on that day. */
    List<Deputised> deputisedBy(UUID deputy, LocalDate day);
}
