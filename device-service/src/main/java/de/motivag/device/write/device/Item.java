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
 * The data of a device in any state.
 *
 * @param wiped whether a borrower's data were removed
 * @param damaged whether a damage was reported or found and not repaired since
 * @param inStockSince first day in the stock; no step was before it
 * @param lastStep day of the last step; at first the first day in the stock
 * @param lastSeen latest day on which a stocktake saw the device
 * @param latest last event of each kind, to recognise a repeated command
 */
public record Item(
        DeviceType type,
        Internal<String> inventoryNumber,
        boolean wiped,
        boolean damaged,
        LocalDate inStockSince,
        LocalDate lastStep,
        @Nullable LocalDate lastSeen,
        Map<Class<?>, DeviceEvent> latest) {
    static Item of(DeviceRegistered registered) {
        var since = registered.inStockSince();
        return new Item(registered.type(), registered.inventoryNumber(), true, false, since, since, null, Map.of());
    }

    /** Whether it can be lent out without a repair or a wipe. */
    boolean isSound() {
        return wiped && !damaged;
    }

    public <E extends DeviceEvent> Optional<E> latest(Class<E> kind) {
        return Optional.ofNullable(latest.get(kind)).map(kind::cast);
    }

    /**
     * The day of the next step; today if missing.
     *
     * @param field parameter with the day, for a refusal
     * @throws RuleViolated if it lies in the future, or before the last step
     */
    public LocalDate step(String field, @Nullable LocalDate said, DecisionContext context) {
        var day = context.dayOrToday(said, "#/" + field);
        if (day.isBefore(lastStep)) {
            throw new RuleViolated(DAY_BEFORE_LAST_STEP, "#/" + field).about(day, lastStep);
        }
        return day;
    }

    Item after(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered registered -> of(registered);
            case DeviceReserved _ -> with(event, wiped, damaged, lastStep);
            case DeviceReleased _ -> with(event, wiped, damaged, lastStep);
            case DeviceHandedOut out -> with(event, false, damaged, out.handedOutOn());
            case LoanExtended _ -> with(event, wiped, damaged, lastStep);
            case DueBackMoved _ -> with(event, wiped, damaged, lastStep);
            case LoanOverdue _ -> with(event, wiped, damaged, lastStep);
            case LoanReminded _ -> with(event, wiped, damaged, lastStep);
            case DeviceTakenBack back ->
                with(event, false, damaged || back.condition() == Condition.DAMAGED, back.takenBackOn());
            case DeviceWiped done -> with(event, true, damaged, done.wipedOn());
            // A person with access to its data may have it meanwhile, so it counts as not wiped.
            case DeviceLost lost -> with(event, false, damaged, lost.lostOn());
            case DeviceDamaged reported -> with(event, wiped, true, reported.reportedOn());
            case DeviceSentToRepair sent -> with(event, wiped, damaged, sent.sentOn());
            case DeviceRepaired back -> with(event, wiped, back.condition() == Condition.DAMAGED, back.returnedOn());
            case DeviceRetired retired -> with(event, wiped, damaged, retired.retiredOn());
            // A stocktake is no step, so earlier steps may still be recorded.
            case StocktakeConfirmed _ -> with(event, wiped, damaged, lastStep);
        };
    }

    private @Nullable LocalDate lastSeen(DeviceEvent event) {
        return event instanceof StocktakeConfirmed seen
                        && (lastSeen == null || seen.seenOn().isAfter(lastSeen))
                ? seen.seenOn()
                : lastSeen;
    }

    private Item with(DeviceEvent event, boolean nowWiped, boolean nowDamaged, LocalDate step) {
        var events = new HashMap<>(latest);
        events.put(event.getClass(), event);
        return new Item(
                type, inventoryNumber, nowWiped, nowDamaged, inStockSince, step, lastSeen(event), Map.copyOf(events));
    }
}
