package de.motivag.desk.handovers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A device that a person has, or that is reserved for the person. */
public record LoanedDevice(
        String device,
        String type,
        @Nullable String inventoryNumber,
        String status,
        @Nullable Loan loan) {

    public record Loan(@Nullable LocalDate dueBack) {}

    public @Nullable LocalDate dueBack() {
        return loan == null ? null : loan.dueBack();
    }
}
