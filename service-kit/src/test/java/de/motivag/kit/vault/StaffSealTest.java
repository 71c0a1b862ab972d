package de.motivag.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.OrganisationId;
import de.motivag.events.StaffId;
import de.motivag.events.common.ReferralId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffSealTest {
    private static final OrganisationId NORD = new OrganisationId("jc-nord");
    private static final ReferralId REFERRAL = new ReferralId(new UUID(0, 1));
    private static final ReferralId OTHER_REFERRAL = new ReferralId(new UUID(0, 2));
    private static final StaffId ANNA = new StaffId(new UUID(1, 1));

    private final StaffSeal seal = StaffSeal.of(new byte[32]);

    @Test
    void another_service_with_the_key_opens_the_id() {
        var sealed = seal.sealed(ANNA, NORD, REFERRAL);

        assertThat(StaffSeal.of(new byte[32]).opened(sealed, NORD, REFERRAL)).contains(ANNA);
    }

    @Test
    void the_same_person_has_the_same_text_in_a_stream_and_another_one_elsewhere() {
        var sealed = seal.sealed(ANNA, NORD, REFERRAL);

        assertThat(seal.sealed(ANNA, NORD, REFERRAL)).isEqualTo(sealed);
        assertThat(seal.sealed(ANNA, NORD, OTHER_REFERRAL)).isNotEqualTo(sealed);
        assertThat(seal.sealed(ANNA, new OrganisationId("jc-sued"), REFERRAL)).isNotEqualTo(sealed);
    }

    @Test
    void nothing_opens_without_the_key_or_in_another_stream() {
        var sealed = seal.sealed(ANNA, NORD, REFERRAL);
        var otherKey = new byte[32];
        otherKey[0] = 1;

        assertThat(StaffSeal.of(otherKey).opened(sealed, NORD, REFERRAL)).isEmpty();
        assertThat(seal.opened(sealed, NORD, OTHER_REFERRAL)).isEmpty();
        assertThat(StaffSeal.none().opened(sealed, NORD, REFERRAL)).isEmpty();
        assertThat(seal.opened(null, NORD, REFERRAL)).isEmpty();
        assertThat(StaffSeal.none().sealed(ANNA, NORD, REFERRAL)).isNull();
    }

    @Test
    void services_that_start_at_the_same_time_share_one_key(@TempDir Path folder) throws Exception {
        Callable<byte[]> start = () -> MasterKey.bytes(folder.resolve("staff.key"), true);
        try (var starting = Executors.newFixedThreadPool(8)) {
            var keys = new HashSet<String>();
            for (var key : starting.invokeAll(Collections.nCopies(8, start))) {
                keys.add(HexFormat.of().formatHex(key.get()));
            }
            assertThat(keys).hasSize(1);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }
}
