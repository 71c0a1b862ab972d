package de.motivag.coaching.write.group;

import de.motivag.events.Event;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupEventRetracted;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;
import java.util.function.Predicate;

/** Retracts events of a group that are found by what they are about. */
public final class GroupRetraction {
    private GroupRetraction() {}

    /** One retraction for each event of the group that matches and is not retracted yet. */
    public static List<GroupEventRetracted> of(
            Predicate<Event> which, GroupId group, OfferId offer, String reason, States states) {
        return states.recorded(new Stream<>(Group.class, group)).stream()
                .filter(recorded -> !recorded.retracted() && which.test(recorded.event()))
                .map(recorded -> new GroupEventRetracted(
                        group,
                        offer,
                        recorded.id(),
                        new EventName(EventTypes.name(recorded.event().getClass())),
                        Internal.of(reason)))
                .toList();
    }
}
