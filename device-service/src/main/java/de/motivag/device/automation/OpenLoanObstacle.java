package de.motivag.device.automation;

import de.motivag.device.read.devices.Devices;
import de.motivag.device.read.loanrequests.LoanRequests;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.history.ErasureObstacles;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Blocks an erasure while the person has or is to get a device. */
@Component
final class OpenLoanObstacle implements ErasureObstacles {
    private final Devices devices;
    private final LoanRequests requests;

    OpenLoanObstacle(Devices devices, LoanRequests requests) {
        this.devices = devices;
        this.requests = requests;
    }

    @Override
    public Obstacles of(OrganisationId organisation, ParticipantId participant) {
        return devices.of(organisation, participant).isEmpty()
                        && requests.open(organisation, participant).isEmpty()
                ? Obstacles.NONE
                : new Obstacles(Set.of(BlockReason.OPEN_LOAN.name()), null);
    }
}
