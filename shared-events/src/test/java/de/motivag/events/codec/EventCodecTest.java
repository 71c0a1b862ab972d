package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.CareNeeds;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final String OPENED = "enrolment.ReferralOpened";
    private final EventCodec codec = new EventCodec();
    private final ReferralOpened opened = new ReferralOpened(
            new ReferralId(new UUID(1, 1)),
            new ParticipantId(new UUID(2, 2)),
            new OfferId(new UUID(3, 3)),
            1,
            OfferKind.ACTIVATION_AND_ORIENTATION,
            LocalDate.of(2026, 3, 2),
            Confidential.of(new RoutingFacts(LastPayment.on(LocalDate.of(2025, 8, 1)), false, true, Set.of())),
            Confidential.of(WeeklyHours.of("19.25")),
            null,
            Confidential.of(new CareNeeds(true, false, false, "Sentinel")),
            null,
            Internal.of(new StaffId(new UUID(4, 4))),
            null);

    @Test
    void a_stored_event_is_read_back_completely() {
        var json = codec.store(opened, reversing(true));
        assertThat(new String(json)).doesNotContain("Sentinel", "2025-08-01");
        assertThat(codec.read(OPENED, 1, json, reversing(true))).contains(opened);
    }

    @Test
    void a_stored_value_is_withheld_without_sealing_and_shredded_after_its_key_was_destroyed() {
        var json = codec.store(opened, reversing(true));
        assertThat(codec.read(OPENED, 1, json, null))
                .map(event -> ((ReferralOpened) event).care())
                .contains(new Confidential.Withheld<>());
        assertThat(codec.read(OPENED, 1, json, reversing(false)))
                .map(event -> ((ReferralOpened) event).care())
                .contains(new Confidential.Shredded<>());
    }

    @Test
    void the_published_form_omits_unpublished_values_and_readers_see_them_as_withheld() {
        var json = codec.publish(opened);
        assertThat(new String(json))
                .doesNotContain("facts", "care", "adviser")
                .contains("\"appliedOn\":\"2026-03-02\"");
        var read = (ReferralOpened) codec.read(OPENED, 1, json, null).orElseThrow();
        assertThat(read.facts()).isEqualTo(new Confidential.Withheld<>());
        assertThat(read.adviser()).isEqualTo(new Internal.Withheld<>());
        assertThat(read.appliedOn()).isEqualTo(opened.appliedOn());
    }

    @Test
    void a_permitted_reader_sees_opened_values_but_no_closed_or_internal_ones() {
        var json = codec.store(opened, reversing(true));
        var open = codec.readable(codec.read(OPENED, 1, json, reversing(true)).orElseThrow());
        assertThat(open.at("/care/note").asString()).isEqualTo("Sentinel");
        assertThat(open.at("/weeklyHours").asString()).isEqualTo("19.25");
        assertThat(open.at("/appliedOn").asString()).isEqualTo("2026-03-02");
        assertThat(open.has("adviser")).isFalse();
        var shredded =
                codec.readable(codec.read(OPENED, 1, json, reversing(false)).orElseThrow());
        var withheld = codec.readable(codec.read(OPENED, 1, json, null).orElseThrow());
        assertThat(List.of(shredded, withheld)).allSatisfy(closed -> {
            assertThat(closed.has("care")).isFalse();
            assertThat(closed.at("/appliedOn").asString()).isEqualTo("2026-03-02");
        });
    }

    @Test
    void an_event_with_withheld_values_is_stored_in_its_published_form() {
        var published = codec.publish(opened);
        var withheld = codec.read(OPENED, 1, published, null).orElseThrow();
        assertThat(codec.store(withheld, reversing(true))).isEqualTo(published);
        assertThat(codec.read(OPENED, 1, published, reversing(true))).contains(withheld);
    }

    @Test
    void an_unknown_type_is_no_error_but_a_future_revision_and_a_broken_record_are() {
        assertThat(codec.read("enrolment.NeverHeardOf", 1, "{}".getBytes(), null))
                .isEmpty();
        assertThatThrownBy(() -> codec.read(OPENED, 2, codec.publish(opened), null))
                .isInstanceOf(EventUnreadable.class)
                .hasMessageContaining("revision 2 is newer than 1");
        assertThatThrownBy(() -> codec.read(OPENED, 1, "{\"referral\":".getBytes(), null))
                .isInstanceOf(EventUnreadable.class);
        assertThatThrownBy(() -> codec.read(OPENED, 1, "{\"referral\":\"secret\"}".getBytes(), null))
                .isInstanceOf(EventUnreadable.class)
                .hasMessage("enrolment.ReferralOpened: referral is not readable");
        var withoutDay = new String(codec.publish(opened)).replace("\"appliedOn\":\"2026-03-02\",", "");
        assertThatThrownBy(() -> codec.read(OPENED, 1, withoutDay.getBytes(), null))
                .hasMessage("enrolment.ReferralOpened: appliedOn is missing");
    }

    @Test
    void an_older_revision_is_upcast_step_by_step() {
        var lifting = new EventCodec(Map.of(new EventCodec.Step(OPENED, 0), json -> {
            json.put("offerVersion", 1);
            return json;
        }));
        var old = new String(codec.publish(opened)).replace("\"offerVersion\":1,", "");
        assertThat(lifting.read(OPENED, 0, old.getBytes(), null))
                .map(event -> ((ReferralOpened) event).offerVersion())
                .contains(1);
        assertThatThrownBy(() -> codec.read(OPENED, 0, old.getBytes(), null)).hasMessageContaining("no upcaster from");
    }

    /** A sealing that only makes values distinguishable from plain text. */
    private static Sealing reversing(boolean keyThere) {
        return new Sealing() {
            @Override
            public Sealed seal(String property, byte[] plain) {
                return new Sealed("k-" + property, Base64.getEncoder().encode(plain));
            }

            @Override
            public byte[] open(String property, Sealed sealed) {
                assertThat(sealed.key()).isEqualTo("k-" + property);
                return keyThere ? Base64.getDecoder().decode(sealed.text()) : null;
            }
        };
    }
}
