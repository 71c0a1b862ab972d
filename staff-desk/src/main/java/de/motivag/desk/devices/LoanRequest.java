package de.motivag.desk.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request for a device on loan.
 *
 * @param device the device that is reserved for it, or null
 */
public record LoanRequest(
        String loanRequest,
        String participant,
        String type,
        String status,
        Instant requestedAt,
        @Nullable String device) {}
