package de.motivag.device.read.devices;

import static de.motivag.kit.security.Role.DEVICE_DESK;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/** The worklists of devices. */
enum DeviceWorklist implements Worklist {
    /** Free devices wait for a request. */
    DEVICES_FREE(Worklist.where("status = 'FREE'").in(Block.WAITING).roles(DEVICE_DESK)),
    /** A device is reserved for a request and waits to be handed out. */
    DEVICES_TO_HAND_OUT(Worklist.where("status = 'RESERVED'").roles(DEVICE_DESK)),
    /** The due day is today or within the next seven days. */
    DEVICES_DUE_SOON(Worklist.where("status = 'HANDED_OUT' and due_back between :today and :today::date + 7")
            .in(Block.SOON)
            .roles(DEVICE_DESK)),
    DEVICES_OVERDUE(
            Worklist.where("status = 'HANDED_OUT' and due_back < :today").roles(DEVICE_DESK, TEAM_LEAD)),
    DEVICES_TO_WIPE(Worklist.where("status = 'RETURNED' and not wiped").roles(DEVICE_DESK)),
    /** Damaged, at the desk, and not sent to repair yet. */
    DEVICES_DAMAGED(Worklist.where("status = 'RETURNED' and damaged").roles(DEVICE_DESK)),
    DEVICES_IN_REPAIR(Worklist.where("status = 'IN_REPAIR'").in(Block.WAITING).roles(DEVICE_DESK));

    private final Definition definition;

    DeviceWorklist(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
