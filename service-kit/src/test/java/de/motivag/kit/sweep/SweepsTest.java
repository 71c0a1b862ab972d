package de.motivag.kit.sweep;

import static de.motivag.kit.probe.ProbeService.NORD;
import static de.motivag.kit.probe.ProbeService.SUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every device is taken once from {@link #DUE} on. Runs on a real PostgreSQL, with several instances. */
@Tag("integration")
class SweepsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 29);
    private static final String SWEEP = "take-devices";

    private static volatile Instant now = Instant.EPOCH;

    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void no_sweep_runs_before_the_day_begins_in_berlin() {
        var service = start("sweepearly", "2026-03-28T22:59:59.999Z");
        var device = registered(service, NORD);
        assertThat(sweeps(service).run(SWEEP)).contains(new Sweeps.Run(SWEEP, 0, 0));
        assertThat(events(service, NORD, device)).isOne();

        now = Instant.parse("2026-03-28T23:00:00Z");
        assertThat(sweeps(service).run(SWEEP)).contains(new Sweeps.Run(SWEEP, 1, 0));
        assertThat(events(service, NORD, device)).isEqualTo(2);
    }

    @Test
    void the_change_to_summer_time_does_not_affect_sweeps() {
        var service = start("sweepdst", "2026-03-29T21:59:59Z");
        var device = registered(service, NORD);
        for (var time : List.of("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z", "2026-03-29T22:00:00Z")) {
            now = Instant.parse(time);
            sweeps(service).run(SWEEP);
        }
        assertThat(events(service, NORD, device)).isEqualTo(2);
    }

    @Test
    void after_weeks_of_downtime_the_next_start_runs_all_due_commands() {
        var before = ProbeService.start("sweepdown");
        var north = registered(before, NORD);
        var south = registered(before, SUED);
        before.close();

        var after = start("sweepdown", "2027-06-01T08:00:00Z");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(events(after, NORD, north)).isEqualTo(2);
            assertThat(events(after, SUED, south)).isEqualTo(2);
        });
        after.close();
        var again = start("sweepdown", "2027-06-02T08:00:00Z");
        assertThat(sweeps(again).run(SWEEP)).contains(new Sweeps.Run(SWEEP, 0, 0));
        assertThat(events(again, NORD, north)).isEqualTo(2);
    }

    @Test
    void two_simultaneous_instances_run_each_command_once() throws Exception {
        var one = start("sweeptwo", "2026-03-01T08:00:00Z");
        var other = start("sweeptwo", "2026-03-01T08:00:00Z");
        var devices = new ArrayList<DeviceId>();
        for (int i = 0; i < 60; i++) {
            devices.add(registered(one, NORD));
        }
        now = Instant.parse("2026-04-01T08:00:00Z");
        var carriedOut = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Sweeps.Run> byOne = () -> sweeps(one).run(SWEEP).orElseThrow();
            Callable<Sweeps.Run> byOther = () -> sweeps(other).run(SWEEP).orElseThrow();
            for (var run : threads.invokeAll(List.of(byOne, byOther, byOne, byOther))) {
                carriedOut += run.get().carriedOut();
            }
        }
        assertThat(carriedOut).isEqualTo(devices.size());
        assertThat(devices)
                .allSatisfy(device -> assertThat(events(one, NORD, device)).isEqualTo(2));
    }

    @Test
    void a_failed_command_stays_due_and_delays_no_other() {
        var service = start("sweepfail", "2026-03-01T08:00:00Z");
        var fine = registered(service, NORD);
        var broken = registered(service, NORD);
        now = Instant.parse("2026-04-01T08:00:00Z");
        Take.broken = broken;
        try {
            assertThat(sweeps(service).run(SWEEP)).contains(new Sweeps.Run(SWEEP, 1, 1));
        } finally {
            Take.broken = null;
        }
        assertThat(events(service, NORD, fine)).isEqualTo(2);
        assertThat(sweeps(service).run(SWEEP)).contains(new Sweeps.Run(SWEEP, 1, 0));
        assertThat(events(service, NORD, broken)).isEqualTo(2);
    }

    private ConfigurableApplicationContext start(String database, String time) {
        now = Instant.parse(time);
        var service = ProbeService.start(database, Schedule.class);
        instances.add(service);
        return service;
    }

    private static DeviceId registered(ConfigurableApplicationContext service, OrganisationId organisation) {
        var device = new DeviceId(Id.next());
        ProbeService.carryOut(service, organisation, new Probe.Register(device));
        return device;
    }

    private static Sweeps sweeps(ConfigurableApplicationContext service) {
        return service.getBean(Sweeps.class);
    }

    private static int events(ConfigurableApplicationContext service, OrganisationId organisation, DeviceId device) {
        return TenantContext.within(
                        organisation, () -> service.getBean(StreamLoader.class).read(device))
                .size();
    }

    /** Takes a device for a request with a derived id, unless it is taken. */
    record Take(DeviceId device) implements EntityCommand<Probe> {
        static volatile @Nullable DeviceId broken;

        @Override
        public Stream<Probe> stream(DecisionContext context) {
            return new Stream<>(Probe.class, device);
        }

        @Override
        public List<? extends Event> decide(Probe state, DecisionContext context) {
            if (device.equals(broken)) {
                throw new IllegalStateException("failure caused by the test");
            }
            var request = new LoanRequestId(Id.derived(device.value(), "loan"));
            return state.taken() ? List.of() : new Probe.Take(device, request).decide(state, context);
        }
    }

    static class Schedule {
        @Bean
        @Primary
        Clock time() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }

        @Bean
        Sweep takeDevices(JdbcClient database) {
            return new Sweep() {
                @Override
                public String name() {
                    return SWEEP;
                }

                @Override
                public List<Due> due(LocalDate today, int limit) {
                    return today.isBefore(DUE)
                            ? List.of()
                            : database.sql("select organisation, device from probe where holder is null limit ?")
                                    .param(limit)
                                    .query((row, i) -> new Due(
                                            new OrganisationId(row.getString(1)),
                                            new Take(new DeviceId(row.getObject(2, UUID.class)))))
                                    .list();
                }
            };
        }
    }
}
