package de.motivag.device.write.device;

import static de.motivag.device.DeviceRule.DAY_BEFORE_IN_STOCK;
import static de.motivag.device.DeviceRule.DAY_BEFORE_LAST_STEP;
import static de.motivag.device.DeviceRule.IN_STOCK_TOO_LONG;

import de.motivag.events.Internal;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.InStockSinceCorrected;
import de.motivag.events.device.DeviceEvent.InventoryNumberCorrected;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data of a device in any state.
 *
 * @param wiped whether a borrower's data were removed
 * @param damaged whether a damage was reported or found and not repaired since
 * @param condition condition last seen or reported; null if nobody has stated one
 * @param missing accessories that borrowers did not return
 * @param inStockSince first day in the stock; no step was before it
 * @param lastStep last step; at first the first day in the stock
 * @param lastStepOn day of the last step
 * @param lastSeen latest day on which a stocktake, a return or the end of a repair saw the device
 * @param latest last event of each kind, to recognise a repeated command
 */
public record Item(
        DeviceType type,
        Internal<String> inventoryNumber,
        boolean wiped,
        boolean damaged,
        @Nullable Condition condition,
        Set<Accessory> missing,
        LocalDate inStockSince,
        Step lastStep,
        LocalDate lastStepOn,
        @Nullable LocalDate lastSeen,
        Map<Class<?>, DeviceEvent> latest) {
    /** A bound against mistyped years. */
    private static final int MOST_YEARS_IN_STOCK = 20;

    /**
     * A first day in stock; today if missing.
     *
     * @throws RuleViolated if it lies in the future, or more than 20 years ago
     */
    public static LocalDate firstDay(@Nullable LocalDate given, DecisionContext context) {
        var since = context.dayOrToday(given, "#/inStockSince");
        var earliest = context.today().minusYears(MOST_YEARS_IN_STOCK);
        if (since.isBefore(earliest)) {
            throw new RuleViolated(IN_STOCK_TOO_LONG, "#/inStockSince").about(since, earliest);
        }
        return since;
    }

    static Item of(DeviceRegistered registered) {
        var since = registered.inStockSince();
        return new Item(
                registered.type(),
                registered.inventoryNumber(),
                true,
                false,
                null,
                Set.of(),
                since,
                Step.IN_STOCK,
                since,
                null,
                Map.of());
    }

    /** Whether it can be lent out without a repair or a wipe. */
    public boolean isSound() {
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
    public LocalDate step(String field, @Nullable LocalDate given, DecisionContext context) {
        var day = context.dayOrToday(given, "#/" + field);
        if (day.isBefore(lastStepOn)) {
            throw new RuleViolated(DAY_BEFORE_LAST_STEP, "#/" + field).about(day, lastStep.text(), lastStepOn);
        }
        return day;
    }

    /**
     * A day on which the device was in stock; today if missing. Other steps may have followed.
     *
     * @param field parameter with the day, for a refusal
     * @throws RuleViolated if it lies in the future, or before the first day in stock
     */
    public LocalDate inStock(String field, @Nullable LocalDate given, DecisionContext context) {
        var day = context.dayOrToday(given, "#/" + field);
        if (day.isBefore(inStockSince)) {
            throw new RuleViolated(DAY_BEFORE_IN_STOCK, "#/" + field).about(day, inStockSince);
        }
        return day;
    }

    /** The day of the last loss or of the retirement; null if there was none. */
    public @Nullable LocalDate goneOn() {
        return latest(DeviceRetired.class)
                .map(DeviceRetired::retiredOn)
                .or(() -> latest(DeviceLost.class).map(DeviceLost::lostOn))
                .orElse(null);
    }

    /** The hand-out of the loan on that day, if it was the last one of the device. */
    public @Nullable DeviceHandedOut lentOn(LocalDate day) {
        return latest(DeviceHandedOut.class)
                .filter(loan -> !day.isBefore(loan.handedOutOn()))
                .filter(loan -> latest(DeviceTakenBack.class)
                        .filter(back -> back.loanRequest().equals(loan.loanRequest()))
                        .filter(back -> !day.isBefore(back.takenBackOn()))
                        .isEmpty())
                .orElse(null);
    }

    Item after(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered registered -> of(registered);
            case InventoryNumberCorrected corrected -> numbered(corrected.inventoryNumber());
            case InStockSinceCorrected corrected -> inStock(corrected.inStockSince());
            case DeviceHandedOut _ -> with(event, false, damaged);
            case DeviceTakenBack back -> with(event, false, damaged || back.condition() == Condition.DAMAGED);
            case DeviceWiped _ -> with(event, true, damaged);
            // A person with access to its data may have it meanwhile, so it counts as not wiped.
            case DeviceLost _ -> with(event, false, damaged);
            case DeviceDamaged _ -> with(event, wiped, true);
            case DeviceRepaired back -> with(event, wiped, back.condition() == Condition.DAMAGED);
            case DeviceSentToRepair _,
                    DeviceRetired _,
                    StocktakeConfirmed _,
                    DeviceReserved _,
                    DeviceReleased _,
                    LoanExtended _,
                    DueBackCorrected _,
                    DueBackMoved _,
                    LoanOverdue _,
                    LoanReminded _,
                    EventRetracted _,
                    DeviceRestored _ -> with(event, wiped, damaged);
        };
    }

    private @Nullable LocalDate lastSeen(DeviceEvent event) {
        var seen = switch (event) {
            case StocktakeConfirmed stocktake -> stocktake.seenOn();
            case DeviceTakenBack back -> back.takenBackOn();
            case DeviceRepaired back -> back.returnedOn();
            default -> null;
        };
        return lastSeen == null || seen != null && seen.isAfter(lastSeen) ? seen : lastSeen;
    }

    private @Nullable Condition condition(DeviceEvent event) {
        return switch (event) {
            case DeviceHandedOut out -> out.condition();
            case DeviceTakenBack back -> back.condition();
            case DeviceRepaired back -> back.condition();
            case DeviceDamaged _ -> Condition.DAMAGED;
            default -> condition;
        };
    }

    private Set<Accessory> missing(DeviceEvent event) {
        var accessories = new HashSet<>(missing);
        if (event instanceof DeviceHandedOut out) {
            accessories.removeAll(out.accessories());
        }
        if (event instanceof DeviceTakenBack back) {
            accessories.addAll(back.missing());
        }
        return Set.copyOf(accessories);
    }

    private Item numbered(Internal<String> number) {
        return new Item(
                type, number, wiped, damaged, condition, missing, inStockSince, lastStep, lastStepOn, lastSeen, latest);
    }

    private Item inStock(LocalDate since) {
        return new Item(
                type,
                inventoryNumber,
                wiped,
                damaged,
                condition,
                missing,
                since,
                lastStep,
                lastStep == Step.IN_STOCK ? since : lastStepOn,
                lastSeen,
                latest);
    }

    private Item with(DeviceEvent event, boolean nowWiped, boolean nowDamaged) {
        var events = new HashMap<>(latest);
        events.put(event.getClass(), event);
        var step = Step.of(event);
        return new Item(
                type,
                inventoryNumber,
                nowWiped,
                nowDamaged,
                condition(event),
                missing(event),
                inStockSince,
                step == null ? lastStep : step.kind(),
                step == null ? lastStepOn : step.day(),
                lastSeen(event),
                Map.copyOf(events));
    }
}
