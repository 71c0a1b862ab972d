package de.motivag.coaching.write.participation;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.GroupId;
import de.motivag.kit.decision.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The effects of revoking an early end: the person has a seat again from the day of that end, even in a full group. */
public final class Reseating {
    private Reseating() {}

    /**
     * @param group group in which the person goes on: their former one, or another one of the same offer
     * @param version version of the offer in that group
     */
    public static List<Event> of(
            Participation.Placed ended,
            GroupId group,
            int version,
            Confidential<String> reason,
            @Nullable Confidential<String> collisionReason,
            States states) {
        var since = Objects.requireNonNull(ended.earlyEnd()).endedOn();
        var before = ended.placement();
        var events = new ArrayList<Event>();
        var revoked = ended.with(new EarlyEndRevoked(before, reason), Modules.of(before, states));
        events.addAll(revoked);
        var placement = before;
        if (!group.equals(ended.group())) {
            placement = new PlacementRef(
                    before.participation(), before.participant(), before.referral(), before.offer(), version, group);
            events.addAll(ended.after(revoked)
                    .with(new MovedToGroup(placement, ended.group(), since), Modules.of(placement, states)));
        }
        events.addAll(Collision.accepted(placement, since, collisionReason, states));
        events.add(new SeatAllocated(
                group,
                placement.offer(),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                since));
        return events;
    }
}
