package de.motivag.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.Event;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes that relay and streams extract from the stored form equal the codec's published form. */
class PublicationTest {
    private static final int TIMES = 200;
    private static final Sealing REVERSED = new Sealing() {
        @Override
        public Sealed seal(String property, byte[] plain) {
            return new Sealed(
                    "{\"key\", \\\"of\\\"}," + property,
                    new StringBuilder(new String(plain, UTF_8))
                            .reverse()
                            .toString()
                            .getBytes(UTF_8));
        }

        @Override
        public byte[] open(String property, Sealed sealed) {
            throw new IllegalStateException("publishing opens no value");
        }
    };

    private final EventCodec codec = new EventCodec();

    static Stream<Class<? extends Event>> events() {
        return PublishedEventsTest.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void it_equals_the_published_form_of_example_events_and_of_random_events(Class<? extends Event> type) {
        holds(new Example(false).of(type));
        holds(new Example(true).of(type));
        var random = new RandomEvents(new Random(type.getName().hashCode()));
        for (int i = 0; i < TIMES; i++) {
            holds(random.of(type));
        }
    }

    private void holds(Event event) {
        var type = event.getClass().asSubclass(Event.class);
        var stored = codec.store(event, REVERSED);
        var publication = codec.publication(EventTypes.name(type), EventTypes.revision(type), stored)
                .orElseThrow();
        assertThat(new String(publication.json(), UTF_8)).isEqualTo(new String(codec.publish(event), UTF_8));
        assertThat(publication.revision()).isEqualTo(EventTypes.revision(type));
        var person = event.participant();
        assertThat(publication.participant()).isEqualTo(person == null ? null : person.value());
    }

    @Test
    void an_unknown_type_is_no_error_but_a_future_revision_and_a_broken_event_are() {
        assertThat(codec.publication("enrolment.NeverHeardOf", 1, "{}".getBytes(UTF_8)))
                .isEmpty();
        assertThatThrownBy(() -> codec.publication("enrolment.ReferralRouted", 99, "{}".getBytes(UTF_8)))
                .isInstanceOf(EventUnreadable.class);
        for (var broken : new String[] {"", "[]", "{\"referral\":", "{\"participant\":\"secret\"}"}) {
            assertThatThrownBy(() -> codec.publication("enrolment.ReferralRouted", 1, broken.getBytes(UTF_8)))
                    .as(broken)
                    .isInstanceOf(EventUnreadable.class)
                    .hasMessageNotContaining("secret");
        }
    }
}
