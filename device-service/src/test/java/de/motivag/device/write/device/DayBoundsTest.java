package de.motivag.device.write.device;

import static de.motivag.device.Past.DUE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.TODAY;
import static de.motivag.device.Past.out;
import static de.motivag.device.Past.past;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.motivag.device.DeviceService;
import de.motivag.device.Past;
import de.motivag.device.write.device.confirmstocktake.ConfirmStocktake;
import de.motivag.device.write.device.confirmwipe.ConfirmWipe;
import de.motivag.device.write.device.correctdueback.CorrectDueBack;
import de.motivag.device.write.device.correctinstocksince.CorrectInStockSince;
import de.motivag.device.write.device.extendloan.ExtendLoan;
import de.motivag.device.write.device.handoutdevice.HandOutDevice;
import de.motivag.device.write.device.registerdevice.RegisterDevice;
import de.motivag.device.write.device.reportdamage.ReportDamage;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.device.retiredevice.RetireDevice;
import de.motivag.device.write.device.returnfromrepair.ReturnFromRepair;
import de.motivag.device.write.device.sendtorepair.SendToRepair;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.events.Confidential;
import de.motivag.events.common.DeviceType;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.web.Post;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every day in a command has bounds, which {@code docs/days.md} lists. */
class DayBoundsTest {
    private static final Path PAGE = Path.of("..", "docs", "days.md");

    /** A day of a command, in a history in which the day is refused only for its bounds. */
    private record DayField(
            String command, String field, Past past, LocalDate possible, Function<LocalDate, Command> on) {
        @Override
        public String toString() {
            return command + "." + field;
        }
    }

    private static final Past FREE = past(LAPTOP_REGISTERED, REQUESTED);
    private static final Past BACK = out().then(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()));

    static Stream<DayField> days() {
        return Stream.of(
                new DayField(
                        "RegisterDevice",
                        "inStockSince",
                        past(),
                        TODAY.minusDays(3),
                        day -> new RegisterDevice(LAPTOP, DeviceType.LAPTOP, "L-1", day)),
                new DayField(
                        "CorrectInStockSince",
                        "inStockSince",
                        FREE.then(new ConfirmStocktake(LAPTOP, TODAY.minusDays(2))),
                        TODAY.minusDays(2),
                        day -> new CorrectInStockSince(LAPTOP, day)),
                new DayField(
                        "HandOutDevice",
                        "handedOutOn",
                        FREE.and(RESERVED, MATCHED),
                        TODAY.minusDays(3),
                        day -> new HandOutDevice(LAPTOP, REQUEST, day, Condition.GOOD, Set.of(), DUE, true)),
                new DayField(
                        "HandOutDevice",
                        "dueBack",
                        FREE.and(RESERVED, MATCHED),
                        DUE,
                        day -> new HandOutDevice(LAPTOP, REQUEST, TODAY, Condition.GOOD, Set.of(), day, true)),
                new DayField(
                        "ExtendLoan", "dueBack", out(), DUE.plusDays(7), day -> new ExtendLoan(LAPTOP, REQUEST, day)),
                new DayField(
                        "CorrectDueBack",
                        "dueBack",
                        out(),
                        DUE.minusDays(7),
                        day -> new CorrectDueBack(LAPTOP, REQUEST, day, Confidential.of("Vertippt"))),
                new DayField(
                        "TakeBackDevice",
                        "takenBackOn",
                        out(),
                        TODAY.minusDays(1),
                        day -> new TakeBackDevice(LAPTOP, REQUEST, day, Condition.GOOD, Set.of())),
                new DayField("ConfirmWipe", "wipedOn", BACK, TODAY, day -> new ConfirmWipe(LAPTOP, null, day)),
                new DayField(
                        "ReportLost", "lostOn", FREE, TODAY.minusDays(3), day -> new ReportLost(LAPTOP, null, day)),
                new DayField(
                        "ReportDamage",
                        "reportedOn",
                        FREE,
                        TODAY.minusDays(3),
                        day -> new ReportDamage(LAPTOP, null, day, DamageKind.CASE)),
                new DayField("SendToRepair", "sentOn", FREE, TODAY.minusDays(3), day -> new SendToRepair(LAPTOP, day)),
                new DayField(
                        "ReturnFromRepair",
                        "returnedOn",
                        FREE.then(new SendToRepair(LAPTOP, TODAY.minusDays(9))),
                        TODAY.minusDays(3),
                        day -> new ReturnFromRepair(LAPTOP, day, Condition.GOOD)),
                new DayField(
                        "RetireDevice",
                        "retiredOn",
                        FREE,
                        TODAY.minusDays(3),
                        day -> new RetireDevice(LAPTOP, day, RetirementReason.OLD)),
                new DayField(
                        "ConfirmStocktake",
                        "seenOn",
                        out(),
                        TODAY.minusDays(20),
                        day -> new ConfirmStocktake(LAPTOP, day)));
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_day_out_of_bounds_is_refused_with_its_field_and_the_bound(DayField day) {
        assertThat(day.past.decides(day.on.apply(day.possible))).isNotEmpty();
        for (var wrong : new String[] {"1900-01-01", "2199-01-01"}) {
            var refusal = catchThrowableOfType(
                    RuleViolated.class, () -> day.past.decides(day.on.apply(LocalDate.parse(wrong))));
            assertThat(refusal).as("%s on %s", day, wrong).isNotNull();
            assertThat(refusal.pointer()).isEqualTo("#/" + day.field);
            assertThat(refusal.detail()).isNotNull();
            assertThat(refusal.detail().en()).as("both days are named").containsPattern("[0-9]{4}.*[0-9]{4}");
        }
    }

    @Test
    void every_day_of_every_command_is_among_them_and_on_the_page() throws IOException {
        var listed = days().map(DayField::toString).collect(toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(fields());
        var page = Files.readString(PAGE);
        assertThat(listed).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }

    private static Set<String> fields() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Post.class));
        return scanner.findCandidateComponents(DeviceService.class.getPackageName() + ".write").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(command -> Arrays.stream(command.getRecordComponents())
                        .filter(component -> component.getType() == LocalDate.class)
                        .map(RecordComponent::getName)
                        .map(name -> command.getSimpleName() + "." + name))
                .collect(toCollection(TreeSet::new));
    }
}
