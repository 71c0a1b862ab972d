package de.motivag.kit.eventstore;

import static de.motivag.kit.probe.ProbeService.NORD;
import static de.motivag.kit.probe.ProbeService.SUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.kit.decision.Command;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeProjection;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tracing.TraceParent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests the command path on a real PostgreSQL, with two instances of a service on the same database. */
@Tag("slice")
class CommandPathTest {
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void start() {
        one = ProbeService.start("commandpath");
        other = ProbeService.start("commandpath");
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    private final DeviceId device = new DeviceId(Id.next());

    @Test
    void an_event_and_its_view_row_commit_together_or_not_at_all() {
        var projection = one.getBean(ProbeProjection.class);
        projection.failing = true;
        try {
            assertThatThrownBy(() -> carryOut(one, new Probe.Register(device)))
                    .hasMessage("failure caused by the test");
        } finally {
            projection.failing = false;
        }
        assertThat(events(device)).isZero();
        assertThat(rows(device)).isZero();

        carryOut(one, new Probe.Register(device));
        assertThat(events(device)).isOne();
        assertThat(rows(device)).isOne();
    }

    @Test
    void the_last_device_goes_to_one_of_32_callers_on_two_instances() throws Exception {
        carryOut(one, new Probe.Register(device));
        var answers = atOnce(
                32, i -> carryOut(i % 2 == 0 ? one : other, new Probe.Take(device, new LoanRequestId(Id.next()))));
        assertThat(answers).filteredOn(answer -> answer.refusal() == null).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> "device-taken".equals(answer.refusal()))
                .hasSize(31);
        assertThat(events(device)).isEqualTo(2);
    }

    @Test
    void simultaneous_appends_to_one_stream_are_all_stored_even_as_its_first_events() throws Exception {
        var answers = atOnce(16, i -> carryOut(i % 2 == 0 ? one : other, new Probe.Append(device)));
        assertThat(answers)
                .extracting(CommandResult::version)
                .doesNotHaveDuplicates()
                .hasSize(16);
        assertThat(answers).filteredOn(CommandResult::created).hasSize(1);
        assertThat(events(device)).isEqualTo(16);
    }

    @Test
    void a_stream_of_another_organisation_is_not_found_even_by_a_command_that_would_create_it() {
        carryOut(one, new Probe.Register(device));
        assertThatThrownBy(() -> carryOut(one, SUED, new Probe.Append(device)))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(CommandRefused.Why.NOT_FOUND));
        assertThat(events(device)).isOne();
    }

    @Test
    void no_stream_begins_under_an_id_that_only_refers_to_an_existing_stream() {
        var id = Id.next();
        var context = new CommandContext(
                        NORD,
                        "tester",
                        "device-desk",
                        id,
                        id.toString(),
                        id.toString(),
                        TraceParent.begin(),
                        null,
                        null)
                .naming(Set.of(device.value()));
        assertThatThrownBy(() -> one.getBean(Commands.class).carryOut(new Probe.Register(device), context))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(CommandRefused.Why.NOT_FOUND));
        assertThat(events(device)).isZero();

        carryOut(one, new Probe.Register(device));
        var answer =
                one.getBean(Commands.class).carryOut(new Probe.Take(device, new LoanRequestId(Id.next())), context);
        assertThat(answer.version()).as("existing streams continue").isEqualTo(2);
    }

    @Test
    void the_time_of_recording_never_goes_back_within_a_stream() {
        carryOut(one, new Probe.Append(device));
        carryOut(other, new Probe.Append(device));
        var times = TenantContext.within(
                        NORD, () -> one.getBean(StreamLoader.class).read(device))
                .stream()
                .map(entry -> entry.recorded().at())
                .toList();
        assertThat(times).isSorted();
        assertThat(times).allMatch(time -> time.getNano() % 1_000_000 == 0);
    }

    @Test
    void a_rebuilt_view_equals_the_live_one_while_commands_run() throws Exception {
        for (int i = 0; i < 50; i++) {
            carryOut(one, new Probe.Append(new DeviceId(Id.next())));
        }
        var rebuild = one.getBean(ViewRebuild.class);
        var projection = one.getBean(ProbeProjection.class);
        atOnce(9, i -> {
            if (i == 0) {
                rebuild(rebuild, projection);
                return carryOut(one, new Probe.Register(device));
            }
            for (int n = 0; n < 20; n++) {
                carryOut(other, new Probe.Append(new DeviceId(Id.next())));
            }
            return carryOut(other, new Probe.Register(device));
        });
        var live = acrossTenants("select probe::text from probe order by device");
        rebuild(rebuild, projection);
        assertThat(acrossTenants("select probe::text from probe order by device"))
                .isEqualTo(live);
        assertThat(acrossTenants("""
                        select d.stream from domain_event d left join probe p on p.device::text = d.stream
                        group by d.stream, p.changes having p.changes is distinct from count(*)""")).isEmpty();
    }

    private static void rebuild(ViewRebuild rebuild, Projection<?> projection) {
        try (var run = rebuild.begin(projection).orElseThrow()) {
            run.carryOut();
        }
    }

    private interface Numbered {
        CommandResult call(int number) throws Exception;
    }

    private static List<CommandResult> atOnce(int callers, Numbered call) throws Exception {
        var start = new CyclicBarrier(callers);
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var calls = new ArrayList<Callable<CommandResult>>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                calls.add(() -> {
                    start.await();
                    return call.call(number);
                });
            }
            var answers = new ArrayList<CommandResult>();
            for (Future<CommandResult> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static CommandResult carryOut(ConfigurableApplicationContext service, Command command) {
        return carryOut(service, NORD, command);
    }

    private static CommandResult carryOut(
            ConfigurableApplicationContext service, OrganisationId organisation, Command command) {
        return ProbeService.carryOut(service, organisation, command);
    }

    private static long events(DeviceId device) {
        return acrossTenants("select id from domain_event where stream = '" + device.value() + "'")
                .size();
    }

    private static long rows(DeviceId device) {
        return acrossTenants("select device::text from probe where device = '" + device.value() + "'")
                .size();
    }

    private static List<String> acrossTenants(String query) {
        var transaction = new TransactionTemplate(one.getBean(PlatformTransactionManager.class));
        return TenantContext.acrossTenants(() -> transaction.execute(status ->
                one.getBean(JdbcClient.class).sql(query).query(String.class).list()));
    }
}
