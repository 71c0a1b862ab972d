package de.motivag.desk.devices;

import de.motivag.desk.commands.Choices.Choice;
import de.motivag.desk.frame.LocalAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The page on which each scan of an inventory number acts.
 *
 * @param form the values chosen once, and the scanned number
 * @param people the people with an open request
 * @param conditions the conditions of devices
 * @param kit the accessories of the catalogue
 * @param lines the results of the scans, the latest first
 * @param takeBack the device whose return is to be confirmed, or null
 * @param key the Idempotency-Key of the next scan
 */
public record Scan(
        ScanForm form,
        List<Choice> people,
        List<String> conditions,
        List<Choice> kit,
        List<Line> lines,
        @Nullable TakeBack takeBack,
        String key) {

    /** The work that scans do. */
    public enum Mode {
        HAND_OUT,
        TAKE_BACK,
        STOCKTAKE
    }

    /**
     * The result of a scan.
     *
     * @param ok whether the scan acted
     * @param undo the address of the form that undoes it, or null
     */
    public record Line(boolean ok, String text, @Nullable String undo) {

        private static final String SEPARATOR = "\t";

        /** The line as the value of a hidden input. */
        public String value() {
            return ok + SEPARATOR + (undo == null ? "" : undo) + SEPARATOR + text;
        }

        static Line of(String value) {
            var parts = value.split(SEPARATOR, 3);
            return new Line(
                    Boolean.parseBoolean(parts[0]),
                    parts.length < 3 ? "" : parts[2],
                    parts.length < 3 || parts[1].isEmpty() ? null : LocalAddress.of(parts[1]));
        }
    }

    /**
     * A device that was scanned to be taken back.
     *
     * @param person the name of the borrower
     * @param handedOut the codes of the accessories that were handed out
     */
    public record TakeBack(Device device, String person, Set<String> handedOut) {}
}
