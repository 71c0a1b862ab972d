package de.motivag.desk.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The views of the device service about one person. */
public final class Loan {

    private Loan() {}

    public record Request(
            String loanRequest,
            String type,
            String status,
            @Nullable String device) {}

    /** A device that is reserved for the person, or that the person has. */
    public record Device(
            String device,
            String type,
            @Nullable String inventoryNumber,
            String status,
            @Nullable Current loan) {}

    public record Current(
            String loanRequest,
            @Nullable LocalDate handedOutOn,
            @Nullable LocalDate dueBack,
            @Nullable LocalDate overdueSince) {}
}
