package de.motivag.coaching.write.handover;

import static de.motivag.coaching.HandoverRule.HANDOVER_NOT_CLOSED;
import static de.motivag.coaching.HandoverRule.HANDOVER_NOT_PREPARED;
import static de.motivag.coaching.HandoverRule.HANDOVER_NOT_TAKEN;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.FirstTalkPrepared;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
import de.motivag.events.coaching.HandoverEvent.HandoverEventRetracted;
import de.motivag.events.coaching.HandoverEvent.HandoverIds;
import de.motivag.events.coaching.HandoverEvent.HandoverTaken;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.HandoverId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The handover (Übergabe) of one participation for the first talk with the adviser. A correction records the preparation
 * again, so that it can stand behind the taking in the stream.
 */
public record Handover(
        @Nullable FirstTalkPrepared prepared,
        @Nullable HandoverTaken taken,
        @Nullable HandoverClosed closed) {
    public static final Handover NONE = new Handover(null, null, null);

    /** The id of the participation's handover. */
    public static HandoverId of(ParticipationId participation) {
        return new HandoverId(Id.derived(participation.value(), "handover"));
    }

    public static Stream<Handover> stream(ParticipationId participation) {
        return new Stream<>(Handover.class, of(participation));
    }

    public static Handover evolve(Handover state, HandoverEvent event) {
        return switch (event) {
            case FirstTalkPrepared e -> new Handover(e, state.taken, state.closed);
            case HandoverTaken e -> new Handover(state.prepared, e, state.closed);
            case HandoverClosed e -> new Handover(state.prepared, state.taken, e);
            case HandoverEventRetracted _ -> state;
        };
    }

    /** @throws RuleViolated if the first talk has not been prepared */
    public FirstTalkPrepared requirePrepared() {
        if (prepared == null) {
            throw new RuleViolated(HANDOVER_NOT_PREPARED);
        }
        return prepared;
    }

    /** @throws RuleViolated if no adviser has taken the handover */
    public HandoverTaken requireTaken() {
        requirePrepared();
        if (taken == null) {
            throw new RuleViolated(HANDOVER_NOT_TAKEN);
        }
        return taken;
    }

    /** @throws RuleViolated if the handover is open */
    public HandoverClosed requireClosed() {
        requireTaken();
        if (closed == null) {
            throw new RuleViolated(HANDOVER_NOT_CLOSED);
        }
        return closed;
    }

    /** The retraction of an event that stands. At most one event of each kind stands. */
    public static HandoverEventRetracted retracted(HandoverEvent event, Confidential<String> reason, States states) {
        var ids = event.ids();
        var recorded = states.recorded(stream(ids.participation())).stream()
                .filter(one -> !one.retracted() && one.event().getClass() == event.getClass())
                .findFirst()
                .orElseThrow();
        var type = new EventName(EventTypes.name(event.getClass()));
        return new HandoverEventRetracted(ids, recorded.id(), type, reason);
    }

    /** The ids in the events of a participation's handover. */
    public static HandoverIds ids(Participation.Placed placed) {
        var placement = placed.placement();
        return new HandoverIds(
                of(placement.participation()),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer());
    }
}
