package de.motivag.kit.operations;

import de.motivag.kit.security.Role;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklist;

/** The worklist of the streams with parked events. */
enum ParkedWorklist implements Worklist {
    PARKED_EVENTS;

    static final ListWithWorklists LIST = new ListWithWorklists(
            "/operations/parked",
            "from (select distinct consumer, topic, stream from parked_event) as parked where true",
            values());

    @Override
    public Definition definition() {
        return Worklist.wholeList().roles(Role.OPERATIONS);
    }
}
