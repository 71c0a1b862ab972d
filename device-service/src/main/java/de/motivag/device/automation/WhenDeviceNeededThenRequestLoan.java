package de.motivag.device.automation;

import de.motivag.device.write.loanrequest.requestloan.RequestLoan;
import de.motivag.events.Id;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Turns the need found by the suitability check into a loan request, and serves it if it is first in line. */
@Component
class WhenDeviceNeededThenRequestLoan implements Reaction<DeviceNeeded> {
    private final Commands commands;
    private final Matching matching;

    WhenDeviceNeededThenRequestLoan(Commands commands, Matching matching) {
        this.commands = commands;
        this.matching = matching;
    }

    @Override
    public Class<DeviceNeeded> event() {
        return DeviceNeeded.class;
    }

    @Override
    public void on(DeviceNeeded needed, EventMetadata metadata) {
        matching.enter(metadata.organisation(), needed.type());
        var request = new RequestLoan(
                new LoanRequestId(Id.derived(metadata.id(), "loan-request")),
                needed.participant(),
                needed.referral(),
                needed.offer(),
                needed.type());
        commands.carryOutOrFail(request, CommandContext.because(metadata, getClass()));
        matching.serve(needed.type(), metadata, WhenDeviceFreeThenServeRequests.class);
    }
}
