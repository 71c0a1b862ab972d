package de.motivag.desk.devices;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A device, as the device service shows it. */
public record Device(
        String device,
        String type,
        @Nullable String inventoryNumber,
        String status,
        LocalDate inStockSince,
        boolean wiped,
        boolean damaged,
        @Nullable String condition,
        List<String> missing,
        @Nullable LocalDate lastSeen,
        @Nullable String lastLoan,
        @Nullable Loan loan) {

    public record Loan(
            String loanRequest,
            String participant,
            @Nullable LocalDate handedOutOn,
            @Nullable LocalDate dueBack,
            @Nullable List<String> accessories,
            @Nullable LocalDate overdueSince) {}

    /**
     * The command that usually follows in this state, or null. It is a suggestion for the page only; the service decides
     * what is possible.
     */
    public @Nullable String nextStep() {
        return switch (status) {
            case "FREE" -> "reserveDevice";
            case "RESERVED" -> "handOutDevice";
            case "HANDED_OUT" -> "takeBackDevice";
            case "RETURNED" -> wiped ? "sendToRepair" : "confirmWipe";
            case "IN_REPAIR" -> "returnFromRepair";
            default -> null;
        };
    }

    /** The parameters of a command's form for this device. */
    public String parameters() {
        return "device=" + device
                + (lastLoan == null ? "" : "&lastLoan=" + lastLoan)
                + (loan == null ? "" : "&person=" + loan.participant() + "&loanRequest=" + loan.loanRequest());
    }
}
