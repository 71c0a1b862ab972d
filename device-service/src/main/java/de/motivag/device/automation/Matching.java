package de.motivag.device.automation;

import de.motivag.device.read.devices.Devices;
import de.motivag.device.read.loanrequests.LoanRequests;
import de.motivag.device.write.loanrequest.serverequests.ServeRequests;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import org.springframework.stereotype.Component;

/** Assigns free devices to waiting requests of the same type, strictly in order. */
@Component
class Matching {
    /** More than one, because the device desk may reserve a device by hand at the same moment. */
    private static final int CANDIDATES = 5;

    private final Devices devices;
    private final LoanRequests requests;
    private final Commands commands;

    Matching(Devices devices, LoanRequests requests, Commands commands) {
        this.devices = devices;
        this.requests = requests;
        this.commands = commands;
    }

    /**
     * Locks the matching of this device type until the transaction ends. Otherwise a request and a device arriving at
     * the same instant would not see each other, and the request would wait indefinitely.
     */
    void enter(OrganisationId organisation, DeviceType type) {
        requests.lock(organisation, type);
    }

    /** Locks the matching of all types, also of types that nobody has asked for yet, until the transaction ends. */
    void enterAll(OrganisationId organisation) {
        requests.lockAll(organisation);
    }

    /**
     * Assigns free devices to waiting requests. Called whenever a device becomes free or a request starts to wait, so
     * no request waits while a device is free.
     */
    void serve(DeviceType type, EventMetadata because, Class<?> reaction) {
        var organisation = because.organisation();
        enter(organisation, type);
        var waiting = requests.waiting(organisation, type, CANDIDATES);
        var free = devices.free(organisation, type, CANDIDATES);
        if (!waiting.isEmpty() && !free.isEmpty()) {
            commands.carryOutOrFail(new ServeRequests(waiting, free), CommandContext.because(because, reaction));
        }
    }

    DeviceType type(DeviceId device) {
        return devices.type(device);
    }

    DeviceType type(LoanRequestId request) {
        return requests.type(request);
    }
}
