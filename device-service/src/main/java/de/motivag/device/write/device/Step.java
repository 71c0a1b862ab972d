package de.motivag.device.write.device;

import de.motivag.events.device.DeviceEvent;
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
import de.motivag.kit.decision.Rule.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The kinds of steps whose days follow each other, as refusals name them. */
public enum Step {
    IN_STOCK("die Aufnahme in den Bestand", "the first day in stock"),
    HANDED_OUT("die Ausgabe", "the hand-out"),
    TAKEN_BACK("die Rücknahme", "the return"),
    WIPED("die Löschung der Daten", "the wipe"),
    LOST("der Verlust", "the loss"),
    DAMAGED("die Schadensmeldung", "the report of a damage"),
    SENT_TO_REPAIR("die Abgabe zur Reparatur", "the sending to repair"),
    REPAIRED("die Rückkehr aus der Reparatur", "the return from repair"),
    RETIRED("die Aussonderung", "the retirement"),
    /** A stocktake may be recorded late, so it is not in order with the others. */
    SEEN("die Bestandsaufnahme", "the stocktake");

    /** A step and its day. */
    public record OnDay(Step kind, LocalDate day) {}

    private final Bilingual text;

    Step(String german, String english) {
        this.text = new Bilingual(german, english);
    }

    /** The step that an event records; null if it records none. A stocktake is none. */
    public static @Nullable OnDay of(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered e -> new OnDay(IN_STOCK, e.inStockSince());
            case DeviceHandedOut e -> new OnDay(HANDED_OUT, e.handedOutOn());
            case DeviceTakenBack e -> new OnDay(TAKEN_BACK, e.takenBackOn());
            case DeviceWiped e -> new OnDay(WIPED, e.wipedOn());
            case DeviceLost e -> new OnDay(LOST, e.lostOn());
            case DeviceDamaged e -> new OnDay(DAMAGED, e.reportedOn());
            case DeviceSentToRepair e -> new OnDay(SENT_TO_REPAIR, e.sentOn());
            case DeviceRepaired e -> new OnDay(REPAIRED, e.returnedOn());
            case DeviceRetired e -> new OnDay(RETIRED, e.retiredOn());
            case StocktakeConfirmed _,
                    DeviceReserved _,
                    DeviceReleased _,
                    LoanExtended _,
                    DueBackCorrected _,
                    DueBackMoved _,
                    LoanOverdue _,
                    LoanReminded _,
                    InventoryNumberCorrected _,
                    InStockSinceCorrected _,
                    EventRetracted _,
                    DeviceRestored _ -> null;
        };
    }

    public Bilingual text() {
        return text;
    }
}
