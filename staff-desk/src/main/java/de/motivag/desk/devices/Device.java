package de.motivag.desk.devices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private static final List<String> IN_THE_STOCK = List.of("FREE", "RESERVED", "HANDED_OUT", "RETURNED", "IN_REPAIR");

    /** The commands that are possible in some states only, with these states. */
    private static final Map<String, List<String>> STATES = Map.ofEntries(
            Map.entry("reserveDevice", List.of("FREE")),
            Map.entry("handOutDevice", List.of("FREE", "RESERVED")),
            Map.entry("takeBackDevice", List.of("HANDED_OUT", "LOST")),
            Map.entry("extendLoan", List.of("HANDED_OUT")),
            Map.entry("correctDueBack", List.of("HANDED_OUT")),
            Map.entry("confirmWipe", List.of("RETURNED")),
            Map.entry("sendToRepair", List.of("FREE", "RETURNED")),
            Map.entry("returnFromRepair", List.of("IN_REPAIR")),
            Map.entry("reportDamage", IN_THE_STOCK),
            Map.entry("reportLost", IN_THE_STOCK),
            Map.entry("retireDevice", List.of("FREE", "RESERVED", "RETURNED", "IN_REPAIR", "LOST")));

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

    /** Whether the service refuses the command in this state, whatever its form contains. */
    public boolean excludes(String command) {
        return !STATES.getOrDefault(command, List.of(status)).contains(status);
    }

    /** The parameters of a command's form for this device. */
    public String parameters() {
        return "device=" + device
                + (lastLoan == null ? "" : "&lastLoan=" + lastLoan)
                + (loan == null ? "" : "&person=" + loan.participant() + "&loanRequest=" + loan.loanRequest());
    }
}
