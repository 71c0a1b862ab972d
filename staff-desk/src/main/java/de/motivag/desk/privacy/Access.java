package de.motivag.desk.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the access log. */
public record Access(
        long id,
        Instant at,
        String actor,
        List<String> roles,
        String outcome,
        @Nullable String reason,
        String route,
        List<String> participants,
        int people) {}
