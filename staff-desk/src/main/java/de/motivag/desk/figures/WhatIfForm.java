package de.motivag.desk.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.motivag.desk.frame.Dates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routing rules and the period that were typed. Values that are missing are those in force. */
public record WhatIfForm(
        @Nullable String months,
        @Nullable List<String> exceptions,
        @Nullable Boolean benefitCommunity,
        @Nullable String from,
        @Nullable String to) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            @Nullable Object monthsSinceLastPayment,
            @Nullable List<String> exceptions,
            @Nullable Boolean benefitCommunity,
            @Nullable String from,
            @Nullable String to) {}

    /** Text that is no number stays as it was typed, so that the service can refuse it. */
    Body body(LocalDate today) {
        var typed = months == null ? "" : months.strip();
        return new Body(
                typed.isEmpty() ? null : typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : typed,
                exceptions,
                benefitCommunity,
                day(from, today),
                day(to, today));
    }

    private static @Nullable String day(@Nullable String typed, LocalDate today) {
        return typed == null || typed.isBlank() ? null : Dates.iso(typed, today);
    }

    public boolean isExempt(String exception) {
        return exceptions != null && exceptions.contains(exception);
    }
}
