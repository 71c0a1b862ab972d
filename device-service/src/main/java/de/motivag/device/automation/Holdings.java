package de.motivag.device.automation;

import de.motivag.device.read.devices.Devices;
import de.motivag.device.read.loanrequests.LoanRequests;
import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.device.write.loanrequest.dropneed.DropNeed;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends the commands that follow from the end of a referral's measure or need. */
@Component
class Holdings {
    private final Devices devices;
    private final LoanRequests requests;
    private final Commands commands;

    Holdings(Devices devices, LoanRequests requests, Commands commands) {
        this.devices = devices;
        this.requests = requests;
        this.commands = commands;
    }

    void follow(PlacementRef placement, FollowMeasureEnd.News news, EventMetadata because, Class<?> reaction) {
        follow(placement.referral(), placement.participation(), news, because, reaction);
    }

    /** Follows a withdrawal, which concerns no single participation. */
    void follow(ReferralId referral, FollowMeasureEnd.News news, EventMetadata because, Class<?> reaction) {
        follow(referral, null, news, because, reaction);
    }

    private void follow(
            ReferralId referral,
            @Nullable ParticipationId participation,
            FollowMeasureEnd.News news,
            EventMetadata because,
            Class<?> reaction) {
        var out = devices.handedOut(because.organisation(), referral);
        if (!out.isEmpty()) {
            commands.carryOutOrFail(
                    new FollowMeasureEnd(referral, participation, news, out),
                    CommandContext.because(because, reaction));
        }
    }

    void drop(ReferralId referral, CancelReason reason, EventMetadata because, Class<?> reaction) {
        var open = requests.open(because.organisation(), referral);
        if (!open.isEmpty()) {
            commands.carryOutOrFail(new DropNeed(open, reason), CommandContext.because(because, reaction));
        }
    }
}
