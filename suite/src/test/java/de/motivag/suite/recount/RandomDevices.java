package de.motivag.suite.recount;

import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.InStockSinceCorrected;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.events.device.DeviceEvent.RetractionReason;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Devices that are lent, lost and found. Loans of one person may overlap, and may be for any of the person's referrals. */
final class RandomDevices {
    private final LogWriter log;
    private final List<RandomMeasure> measures;
    private LoanRequestId request = new LoanRequestId(Id.next());

    RandomDevices(LogWriter log, List<RandomMeasure> measures) {
        this.log = log;
        this.measures = measures.stream()
                .filter(measure -> !measure.sessions().isEmpty())
                .toList();
    }

    void devices(int count) {
        for (int i = 0; i < count; i++) {
            device();
        }
    }

    /** A device may be registered late, and a day may precede its first day in stock. */
    private void device() {
        var device = new DeviceId(Id.next());
        var at = RandomLog.FIRST.plusDays(log.upTo(200));
        log.record(at, new DeviceRegistered(device, DeviceType.LAPTOP, Internal.of("L-1"), at.minusDays(log.upTo(8))));
        if (log.oneIn(3)) {
            var corrected = at.minusDays(log.upTo(30));
            log.record(at, new InStockSinceCorrected(device, DeviceType.LAPTOP, corrected));
        }
        var last = at.minusDays(5);
        @Nullable DeviceHandedOut loan = null;
        var lost = false;
        for (int i = 0; i < log.random.nextInt(20); i++) {
            at = at.plusDays(log.upTo(39));
            var day = at.minusDays(log.upTo((int) Math.min(8, ChronoUnit.DAYS.between(last, at))));
            var stocktake = loan == null ? log.oneIn(lost ? 2 : 6) : !lost && log.oneIn(6);
            if (stocktake) {
                // A stocktake may be recorded late. Before the day of the loss it does not find the device.
                step(at, new StocktakeConfirmed(device, loan, day.minusDays(log.oneIn(3) ? log.upTo(9) : 0)));
                lost = false;
                continue;
            }
            if (!lost && log.oneIn(3)) {
                step(at, new DeviceLost(device, loan, day));
                lost = true;
            } else if (loan != null) {
                // A hand-out that is corrected later can lie behind the day of taking back.
                var back = log.oneIn(4) ? loan.handedOutOn().plusDays(log.upTo(2) - 1L) : day;
                step(
                        at,
                        new DeviceTakenBack(
                                device,
                                loan.loanRequest(),
                                loan.participant(),
                                loan.referral(),
                                back,
                                Condition.GOOD,
                                Set.of()));
                loan = null;
                lost = false;
            } else if (lost || log.oneIn(9)) {
                step(at, new DeviceRetired(device, loan, day, RetirementReason.OLD));
                return;
            } else {
                loan = loan(device, day);
                step(at, loan);
            }
            last = day;
        }
    }

    /** Records a step, which may have been a mistake. */
    private void step(LocalDate at, DeviceEvent event) {
        var id = log.record(at, event);
        if (log.oneIn(7)) {
            var type = new EventName(EventTypes.name(event.getClass()));
            log.record(
                    at.plusDays(log.upTo(20)),
                    new EventRetracted(event.device(), null, null, null, id, type, RetractionReason.WRONG_DEVICE));
        }
    }

    /** A loan to a person with a session about that day, if there is one. */
    private DeviceHandedOut loan(DeviceId device, LocalDate day) {
        var near = measures.stream()
                .filter(measure -> measure.sessions().stream()
                        .anyMatch(session -> Math.abs(ChronoUnit.DAYS.between(day, session)) < 9))
                .toList();
        var measure = log.any(near.isEmpty() ? measures : near);
        var ofPerson = measures.stream()
                .filter(other -> other.person().equals(measure.person()))
                .toList();
        // A request can be served with another device after the first.
        request = log.oneIn(5) ? request : new LoanRequestId(Id.next());
        return new DeviceHandedOut(
                device,
                request,
                measure.person(),
                log.any(ofPerson).referral(),
                day,
                Condition.GOOD,
                Set.of(),
                day.plusDays(30));
    }
}
