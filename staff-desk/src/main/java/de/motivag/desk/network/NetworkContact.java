package de.motivag.desk.network;

import org.jspecify.annotations.Nullable;

/**
 * An institution in the network of the equal opportunity officer.
 *
 * @param name null if it was lost with the database
 */
public record NetworkContact(
        String networkContact,
        String kind,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String link,
        @Nullable String note,
        boolean retired) {}
