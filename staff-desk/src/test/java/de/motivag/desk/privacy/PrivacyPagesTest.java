package de.motivag.desk.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Part;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrivacyPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-30T11:00:00Z");

    @Test
    void the_accesses_of_the_services_that_answer_are_shown_while_one_is_away() {
        var accesses = PrivacyPages.inOrder(List.of(
                part(Backend.ENROLMENT, NOON, null),
                Part.missing(Backend.COACHING),
                part(Backend.DEVICE, NOON.plusSeconds(60), null)));
        assertThat(accesses.items())
                .extracting(ServiceAccess::service)
                .containsExactly(Backend.DEVICE, Backend.ENROLMENT);
    }

    @Test
    void there_are_more_accesses_if_one_service_has_more() {
        assertThat(PrivacyPages.inOrder(
                                List.of(part(Backend.ENROLMENT, NOON, "cursor"), part(Backend.DEVICE, NOON, null)))
                        .next())
                .isEqualTo("cursor");
    }

    private static Part<Listing<ServiceAccess>> part(Backend backend, Instant at, @Nullable String next) {
        var access = new Access(1, at, "actor", List.of(), "OPENED", null, "route", List.of(), 1);
        return Part.of(new Listing<>(List.of(new ServiceAccess(backend, access)), next));
    }
}
