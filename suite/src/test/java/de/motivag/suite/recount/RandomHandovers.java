package de.motivag.suite.recount;

import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.HandoverEvent.FirstTalkPrepared;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
import de.motivag.events.coaching.HandoverEvent.HandoverEventRetracted;
import de.motivag.events.coaching.HandoverEvent.HandoverIds;
import de.motivag.events.coaching.HandoverEvent.HandoverTaken;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.HandoverId;
import java.time.LocalDate;

/** A handover for the first talk of some people: held, not reached, still open, or closed again after a retraction. */
final class RandomHandovers {
    private final LogWriter log;
    private final HandoverIds ids;

    RandomHandovers(LogWriter log, PlacementRef placement) {
        this.log = log;
        this.ids = new HandoverIds(
                new HandoverId(Id.derived(placement.participation().value(), "handover")),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer());
    }

    void write(LocalDate since) {
        if (log.oneIn(2)) {
            return;
        }
        var at = since.plusDays(log.upTo(60));
        log.record(at, new FirstTalkPrepared(ids, at, Confidential.of("Verkauf"), null));
        log.record(at, new HandoverTaken(ids, at, Internal.of(new StaffId(Id.next()))));
        if (log.oneIn(5)) {
            return;
        }
        at = at.plusDays(log.upTo(20));
        var closed = log.record(at, closed(at));
        if (log.oneIn(4)) {
            at = at.plusDays(log.upTo(9));
            var name = new EventName(EventTypes.name(HandoverClosed.class));
            log.record(at, new HandoverEventRetracted(ids, closed, name, LogWriter.mistake()));
            log.record(at, closed(at));
        }
    }

    private HandoverClosed closed(LocalDate on) {
        return new HandoverClosed(ids, log.any(FirstTalkResult.values()), on.minusDays(log.upTo(2)), null);
    }
}
