package de.motivag.kit.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts refusals, and the people whom callers were shown. Every series exists from the start, with 0. */
public final class SecurityMetrics {
    private static final String SEVERAL = "several";
    private static final String NONE = "none";

    private final Map<FailedAuthentication, Counter> failed;
    private final Map<String, Counter> denied;
    private final Map<Role, Counter> refused;
    private final Map<Role, DistributionSummary> shown;

    SecurityMetrics(MeterRegistry meters) {
        failed = each(
                List.of(FailedAuthentication.values()),
                reason -> Counter.builder("motivag.authentication.failed")
                        .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                        .description("Requests without a valid token")
                        .register(meters));
        denied = each(
                Stream.concat(Arrays.stream(Role.values()).map(Role::claim), Stream.of(SEVERAL, NONE))
                        .toList(),
                role -> Counter.builder("motivag.access.denied")
                        .tag("role", role)
                        .description("Requests that the role does not allow")
                        .register(meters));
        refused = each(
                List.of(Role.values()),
                role -> Counter.builder("motivag.people.refused")
                        .tag("role", role.claim())
                        .description("Requests for more people within an hour than the role needs")
                        .register(meters));
        shown = each(
                List.of(Role.values()),
                role -> DistributionSummary.builder("motivag.people.shown")
                        .tag("role", role.claim())
                        .description("People shown to one caller within an hour, at each request")
                        .register(meters));
    }

    private static <K, M> Map<K, M> each(Collection<K> keys, Function<K, M> meter) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), meter));
    }

    public void authenticationFailed(FailedAuthentication reason) {
        Objects.requireNonNull(failed.get(reason)).increment();
    }

    void denied(Caller caller) {
        var role = switch (caller.roles().size()) {
            case 0 -> NONE;
            case 1 -> caller.roles().iterator().next().claim();
            default -> SEVERAL;
        };
        Objects.requireNonNull(denied.get(role)).increment();
    }

    void refused(Role role) {
        Objects.requireNonNull(refused.get(role)).increment();
    }

    void shown(Role role, int people) {
        Objects.requireNonNull(shown.get(role)).record(people);
    }
}
