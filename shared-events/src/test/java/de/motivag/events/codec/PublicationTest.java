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

/** What relay and streams cut out of the stored bytes is what the codec would publish, to the byte. */
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
            throw new IllegalStateException("nothing is opened");
        }
    };

    private final EventCodec codec = new EventCodec();

    static Stream<Class<? extends Event>> events() {
        return PublishedEventsTest.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void itIsWhatTheCodecPublishesOfExamplesAndOfRandomEvents(Class<? extends Event> type) {
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
    void anUnknownTypeIsNoErrorButAFutureRevisionAndABrokenEventAre() {
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
