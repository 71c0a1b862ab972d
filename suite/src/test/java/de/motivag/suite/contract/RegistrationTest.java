package de.motivag.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import de.motivag.events.Event;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.Lookup;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.kafka.BulkReaction;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.sweep.Sweep;
import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Finds classes that nobody registered: without this test only the first request or event would notice. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class RegistrationTest {
    private static final List<Class<?>> KINDS =
            List.of(Reaction.class, BulkReaction.class, Projection.class, Sweep.class, Lookup.class);

    @Test
    void every_interface_of_events_is_in_the_list_of_streams() {
        var declared = Outcomes.CLASSES.stream()
                .filter(type -> type.isInterface() && type.getPackageName().startsWith("de.motivag.events."))
                .filter(type -> type.getRawInterfaces().stream().anyMatch(one -> one.isEquivalentTo(Event.class)))
                .filter(type -> type.reflect().isSealed())
                .map(JavaClass::reflect);
        assertThat(EventTypes.STREAMS.stream().<Class<?>>map(stream -> stream))
                .containsExactlyInAnyOrderElementsOf(declared.toList());
    }

    @Test
    void every_stream_belongs_to_one_registered_entity() {
        var registered = Arrays.stream(Service.values())
                .flatMap(service -> beans(service, Entity.class))
                .<Class<?>>map(entity -> ((Entity<?, ?>) entity).events());
        assertThat(registered)
                .containsExactlyInAnyOrderElementsOf(EventTypes.STREAMS.stream()
                        .<Class<?>>map(stream -> stream)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_reaction_projection_sweep_and_lookup_of_a_service_is_registered(Service service) {
        for (var kind : KINDS) {
            var declared = Outcomes.CLASSES.stream()
                    .filter(type -> type.getPackageName().startsWith("de.motivag." + service + "."))
                    .filter(type -> type.isAssignableTo(kind) && !type.isInterface())
                    .<Class<?>>map(JavaClass::reflect);
            assertThat(declared)
                    .as(kind.getSimpleName())
                    .isSubsetOf(
                            beans(service, kind).<Class<?>>map(Object::getClass).toList());
        }
    }

    private static <T> Stream<T> beans(Service service, Class<T> type) {
        return RunningSuite.suite().context(service).getBeansOfType(type).values().stream();
    }
}
