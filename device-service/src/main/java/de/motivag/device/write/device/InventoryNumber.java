package de.motivag.device.write.device;

import static de.motivag.device.DeviceRule.INVENTORY_NUMBER_MISSING;
import static de.motivag.device.DeviceRule.INVENTORY_NUMBER_TAKEN;

import de.motivag.events.Internal;
import de.motivag.events.common.DeviceId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.TextLikeness;
import de.motivag.kit.decision.UniqueKey;
import java.util.regex.Pattern;

/**
 * The number on the label of a device. It is kept as typed, without the blanks and invisible characters around it. Two
 * numbers are the same if they differ in case, blanks around them or invisible characters only. A retired device keeps
 * its number, because its loans are found by it.
 *
 * @param text number without blanks around it
 */
public record InventoryNumber(String text) {
    private static final String POINTER = "#/inventoryNumber";
    private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\p{C}\\s]+|[\\p{Z}\\p{C}\\s]+$");

    /** @throws RuleViolated if nothing of the text can be seen */
    public static InventoryNumber typed(String text) {
        if (TextLikeness.of(text).isEmpty()) {
            throw new RuleViolated(INVENTORY_NUMBER_MISSING, POINTER);
        }
        return new InventoryNumber(AROUND.matcher(text).replaceAll(""));
    }

    /** The claim to the number, which only one device of the organisation has. */
    public static UniqueKey key(String text, DeviceId device) {
        return new UniqueKey("inventory-number", TextLikeness.of(text), device, INVENTORY_NUMBER_TAKEN, POINTER);
    }

    public static boolean isSame(String one, String other) {
        return TextLikeness.of(one).equals(TextLikeness.of(other));
    }

    public Internal<String> internal() {
        return Internal.of(text);
    }
}
