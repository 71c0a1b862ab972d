package de.motivag.desk.devices;

import de.motivag.desk.devices.Scan.Mode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of the page for scans.
 *
 * @param participant the person who gets devices
 * @param dueBack the day as it was typed
 * @param accessories the codes of the accessories that are handed out, or that came back
 * @param agreement whether the loan agreement is signed
 * @param number the inventory number as it was scanned or typed
 * @param device the device whose return is confirmed
 * @param line the results of earlier scans
 */
public record ScanForm(
        @Nullable Mode mode,
        @Nullable String participant,
        @Nullable String dueBack,
        @Nullable String condition,
        @Nullable List<String> accessories,
        @Nullable Boolean agreement,
        @Nullable String number,
        @Nullable String device,
        @Nullable List<String> line) {

    public Mode chosenMode() {
        return Objects.requireNonNullElse(mode, Mode.HAND_OUT);
    }

    public List<String> chosenAccessories() {
        return Objects.requireNonNullElse(accessories, List.of());
    }

    public boolean hasAgreement() {
        return Boolean.TRUE.equals(agreement);
    }

    public String chosenCondition() {
        return condition == null || condition.isBlank() ? "GOOD" : condition;
    }

    String scanned() {
        return number == null ? "" : number.strip();
    }

    List<String> lines() {
        return Objects.requireNonNullElse(line, List.of());
    }
}
