package de.motivag.device.write.device;

import static de.motivag.device.DeviceRule.DAY_BEFORE_IN_STOCK;
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
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
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
 * @param lastStep last step; at first the first day in the stock
 * @param lastStepOn day of the last step
 * @param lastSeen latest day on which a stocktake saw the device
 * @param latest last event of each kind, to recognise a repeated command
 */
public record Item(
        DeviceType type,
        Internal<String> inventoryNumber,
        boolean wiped,
        boolean damaged,
        LocalDate inStockSince,
        Step lastStep,
        LocalDate lastStepOn,
        @Nullable LocalDate lastSeen,
        Map<Class<?>, DeviceEvent> latest) {
    static Item of(DeviceRegistered registered) {
        var since = registered.inStockSince();
        return new Item(
                registered.type(),
                registered.inventoryNumber(),
                true,
                false,
                since,
                Step.IN_STOCK,
                since,
                null,
                Map.of());
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
    public LocalDate inStock(String field, @Nullable LocalDate said, DecisionContext context) {
        var day = context.dayOrToday(said, "#/" + field);
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
            case DeviceHandedOut out -> step(event, false, damaged, Step.HANDED_OUT, out.handedOutOn());
            case DeviceTakenBack back ->
                step(
                        event,
                        false,
                        damaged || back.condition() == Condition.DAMAGED,
                        Step.TAKEN_BACK,
                        back.takenBackOn());
            case DeviceWiped done -> step(event, true, damaged, Step.WIPED, done.wipedOn());
            // A person with access to its data may have it meanwhile, so it counts as not wiped.
            case DeviceLost lost -> step(event, false, damaged, Step.LOST, lost.lostOn());
            case DeviceDamaged reported -> step(event, wiped, true, Step.DAMAGED, reported.reportedOn());
            case DeviceSentToRepair sent -> step(event, wiped, damaged, Step.SENT_TO_REPAIR, sent.sentOn());
            case DeviceRepaired back ->
                step(event, wiped, back.condition() == Condition.DAMAGED, Step.REPAIRED, back.returnedOn());
            case DeviceRetired retired -> step(event, wiped, damaged, Step.RETIRED, retired.retiredOn());
            // A stocktake is no step, so earlier steps may still be recorded.
            case StocktakeConfirmed _,
                    DeviceReserved _,
                    DeviceReleased _,
                    LoanExtended _,
                    DueBackCorrected _,
                    DueBackMoved _,
                    LoanOverdue _,
                    LoanReminded _ -> step(event, wiped, damaged, lastStep, lastStepOn);
        };
    }

    private @Nullable LocalDate lastSeen(DeviceEvent event) {
        return event instanceof StocktakeConfirmed seen
                        && (lastSeen == null || seen.seenOn().isAfter(lastSeen))
                ? seen.seenOn()
                : lastSeen;
    }

    private Item step(DeviceEvent event, boolean nowWiped, boolean nowDamaged, Step step, LocalDate day) {
        var events = new HashMap<>(latest);
        events.put(event.getClass(), event);
        return new Item(
                type,
                inventoryNumber,
                nowWiped,
                nowDamaged,
                inStockSince,
                step,
                day,
                lastSeen(event),
                Map.copyOf(events));
    }
}
