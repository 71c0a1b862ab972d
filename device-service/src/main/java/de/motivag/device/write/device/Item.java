package de.motivag.device.write.device;

import static de.motivag.device.DeviceRule.DAY_BEFORE_LAST_STEP;

import de.motivag.events.Internal;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a device wherever it is.
 *
 * @param wiped nothing of a borrower is on it
 * @param damaged reported or found, and not repaired since
 * @param lastStep the day of the last thing that was done with it; none before the first
 * @param lastSeen the latest day on which a stocktake saw it
 * @param latest of each kind of event the last one, by which a repeated command is known
 */
public record Item(
        DeviceType type,
        Internal<String> inventoryNumber,
        boolean wiped,
        boolean damaged,
        @Nullable LocalDate lastStep,
        @Nullable LocalDate lastSeen,
        Map<Class<?>, DeviceEvent> latest) {
    static Item of(DeviceRegistered registered) {
        return new Item(registered.type(), registered.inventoryNumber(), true, false, null, null, Map.of());
    }

    /** Whether it can go out as it is. */
    boolean isSound() {
        return wiped && !damaged;
    }

    public <E extends DeviceEvent> Optional<E> latest(Class<E> kind) {
        return Optional.ofNullable(latest.get(kind)).map(kind::cast);
    }

    /**
     * The day of a next step: today if none is said.
     *
     * @param field that says it, for a refusal
     * @throws RuleViolated if it lies in the future, or before the last step
     */
    public LocalDate step(String field, @Nullable LocalDate said, DecisionContext context) {
        var day = said == null ? context.today() : said;
        context.requireNotInFuture(day, "#/" + field);
        if (lastStep != null && day.isBefore(lastStep)) {
            throw new RuleViolated(DAY_BEFORE_LAST_STEP, "#/" + field).about(day, lastStep);
        }
        return day;
    }

    Item after(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered registered -> of(registered);
            case DeviceReserved reserved -> with(event, wiped, damaged, lastStep);
            case DeviceReleased released -> with(event, wiped, damaged, lastStep);
            case DeviceHandedOut out -> with(event, false, damaged, out.handedOutOn());
            case LoanExtended extended -> with(event, wiped, damaged, lastStep);
            case DueBackMoved moved -> with(event, wiped, damaged, lastStep);
            case LoanOverdue overdue -> with(event, wiped, damaged, lastStep);
            case LoanReminded reminded -> with(event, wiped, damaged, lastStep);
            case DeviceTakenBack back ->
                with(event, false, damaged || back.condition() == Condition.DAMAGED, back.takenBackOn());
            case DeviceWiped done -> with(event, true, damaged, done.wipedOn());
            // Nobody knows who has it meanwhile.
            case DeviceLost lost -> with(event, false, damaged, lost.lostOn());
            case DeviceDamaged reported -> with(event, wiped, true, reported.reportedOn());
            case DeviceSentToRepair sent -> with(event, wiped, damaged, sent.sentOn());
            case DeviceRepaired back -> with(event, wiped, back.condition() == Condition.DAMAGED, back.returnedOn());
            case DeviceRetired retired -> with(event, wiped, damaged, retired.retiredOn());
            // Looking at it is no step: what was done before may still be recorded.
            case StocktakeConfirmed seen -> with(event, wiped, damaged, lastStep);
        };
    }

    private @Nullable LocalDate lastSeen(DeviceEvent event) {
        return event instanceof StocktakeConfirmed seen
                        && (lastSeen == null || seen.seenOn().isAfter(lastSeen))
                ? seen.seenOn()
                : lastSeen;
    }

    private Item with(DeviceEvent event, boolean nowWiped, boolean nowDamaged, @Nullable LocalDate step) {
        var events = new HashMap<>(latest);
        events.put(event.getClass(), event);
        return new Item(type, inventoryNumber, nowWiped, nowDamaged, step, lastSeen(event), Map.copyOf(events));
    }
}
