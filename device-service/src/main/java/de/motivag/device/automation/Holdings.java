package de.motivag.device.automation;

import de.motivag.device.write.device.followmeasureend.FollowMeasureEnd;
import de.motivag.device.write.loanrequest.dropneed.DropNeed;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a person's or referral's devices and open loan requests in the views. The streams decide on them. */
@Component
class Holdings {
    private final JdbcClient database;
    private final Commands commands;

    Holdings(JdbcClient database, Commands commands) {
        this.database = database;
        this.commands = commands;
    }

    void follow(PlacementRef placement, FollowMeasureEnd.News news, EventMetadata because, Class<?> reaction) {
        var out = devices(
                "referral = ? and status = 'HANDED_OUT'",
                because.organisation(),
                placement.referral().value());
        if (!out.isEmpty()) {
            commands.carryOutOrFail(
                    new FollowMeasureEnd(placement.referral(), placement.participation(), news, out),
                    CommandContext.because(because, reaction));
        }
    }

    void drop(ReferralId referral, EventMetadata because, Class<?> reaction) {
        var open = openRequests("referral", because.organisation(), referral.value());
        if (!open.isEmpty()) {
            commands.carryOutOrFail(new DropNeed(open), CommandContext.because(because, reaction));
        }
    }

    List<DeviceId> devices(OrganisationId organisation, ParticipantId participant) {
        return devices("participant = ?", organisation, participant.value());
    }

    List<LoanRequestId> openRequests(OrganisationId organisation, ParticipantId participant) {
        return openRequests("participant", organisation, participant.value());
    }

    private List<DeviceId> devices(String which, OrganisationId organisation, UUID id) {
        return database
                .sql("select device from device where organisation = ? and " + which + " order by device")
                .params(organisation.value(), id)
                .query(UUID.class)
                .stream()
                .map(DeviceId::new)
                .toList();
    }

    private List<LoanRequestId> openRequests(String column, OrganisationId organisation, UUID id) {
        return database
                .sql("select loan_request from loan_request where organisation = ? and " + column
                        + " = ? and status in ('WAITING', 'MATCHED') order by loan_request")
                .params(organisation.value(), id)
                .query(UUID.class)
                .stream()
                .map(LoanRequestId::new)
                .toList();
    }
}
