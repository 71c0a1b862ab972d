package de.motivag.coaching.write.participation;

import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.placement;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules of 120 and 360 minutes; days are numbers counted from a Monday, which is 0. */
class CourseTest {
    private static final List<OfferModule> MODULES = List.of(new OfferModule(1, 120), new OfferModule(2, 360));
    private static final GroupId GROUP = new GroupId(Id.next());
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");

    /** Attendance is day/module/minutes, and 0 minutes is an absence. An end is its day and kind. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nothing recorded                            | -                         | - | - | -   | - | -           | -
            never there                                 | 0/1/0 1/2/0               | - | - | -   | - | -           | -
            the first module                            | 0/1/120                   | - | - | 1   | 0 | -           | -
            a minute short                              | 0/1/119                   | - | - | -   | 0 | -           | -
            a module in two parts, in two groups        | 0/1/60 3/1/60             | - | - | 1   | 0 | -           | -
            any module is an entry                      | 1/2/30                    | - | - | -   | 1 | -           | -
            absent first                                | 0/1/0 1/2/360             | - | - | 2   | 1 | -           | -
            all modules                                 | 0/1/120 1/2/360           | - | - | 1 2 | 0 | 1 COMPLETED | -
            all modules, and once more                  | 0/1/120 1/2/360 4/1/120   | - | - | 1 2 | 0 | 4 COMPLETED | -
            all modules, and absent once more           | 0/1/120 1/2/360 4/1/0     | - | - | 1 2 | 0 | 1 COMPLETED | -
            the rest is waived                          | 0/1/120                   | 2 | - | 1   | 0 | 0 COMPLETED | -
            all is waived, never there                  | -                         | 1 2 | - | - | - | -           | -
            all is waived, there for a minute           | 3/2/1                     | 1 2 | - | - | 3 | 3 COMPLETED | -
            left early                                  | 0/1/120                   | - | 2 | 1   | 0 | 2 EARLY     | -
            left early, never there                     | 0/1/0                     | - | 2 | -   | - | -           | 2
            left early before the group began           | -                         | - | -3 | -  | - | -           | -3
            left early with all modules                 | 0/1/120 1/2/360           | - | 2 | 1 2 | 0 | 1 COMPLETED | -
            left early, the rest waived                 | 0/1/120                   | 2 | 2 | 1   | 0 | 0 COMPLETED | -
            left early on the first day                 | 0/1/10                    | - | 0 | -   | 0 | 0 EARLY     | -
            """)
    void the_course_follows_from_what_is_recorded(
            String what,
            @Nullable String attended,
            @Nullable String waived,
            @Nullable Integer earlyEnd,
            @Nullable String completed,
            @Nullable Integer entry,
            @Nullable String end,
            @Nullable Integer notStarted) {
        var early = earlyEnd == null ? null : new EarlyEnd(MONDAY.plusDays(earlyEnd), EndReason.PERSONAL, null);
        var course = Course.of(new Course.Facts(
                words(attended).map(CourseTest::attendance).toList(), List.of(), MODULES, numbers(waived), early));
        assertThat(course)
                .isEqualTo(new Course(
                        numbers(completed),
                        entry == null ? null : MONDAY.plusDays(entry),
                        end == null ? null : end(end.split(" ")),
                        notStarted == null
                                ? null
                                : new Course.NotStarted(MONDAY.plusDays(notStarted), EndReason.PERSONAL)));
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split(" "));
    }

    private static Set<Integer> numbers(@Nullable String text) {
        return words(text).map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static Attendance attendance(String text) {
        var parts = Arrays.stream(text.split("/")).mapToInt(Integer::parseInt).toArray();
        var status = parts[2] == 0 ? AttendanceStatus.ABSENT : AttendanceStatus.LATE;
        return new Attendance(GROUP, parts[1], MONDAY.plusDays(parts[0]), status, parts[2], Presence.ONLINE, null);
    }

    private static End end(String[] words) {
        var kind = EndKind.valueOf(words[1]);
        var day = MONDAY.plusDays(Integer.parseInt(words[0]));
        return new End(day, kind, kind == EndKind.EARLY ? EndReason.PERSONAL : null);
    }

    @Test
    void a_revoked_entry_that_is_recorded_again_is_published_as_an_entry() {
        assertThat(changes(recorded(0, 1, 60), corrected(0, 1, 0), corrected(0, 1, 30)))
                .containsExactly(
                        new MeasureEntered(ANNA, MONDAY),
                        new MeasureEntryCorrected(ANNA, MONDAY, null),
                        new MeasureEntered(ANNA, MONDAY));
    }

    @Test
    void an_entry_revoked_after_an_early_end_leaves_a_participation_that_has_not_started() {
        assertThat(changes(recorded(0, 1, 60), left(2, EndReason.PERSONAL), corrected(0, 1, 0)))
                .containsExactly(
                        new MeasureEntered(ANNA, MONDAY),
                        new MeasureEnded(ANNA, MONDAY.plusDays(2), EndKind.EARLY, EndReason.PERSONAL),
                        new MeasureEntryCorrected(ANNA, MONDAY, null),
                        new MeasureEndCorrected(ANNA, early(2, EndReason.PERSONAL), null),
                        new ParticipationNotStarted(ANNA, MONDAY.plusDays(2), EndReason.PERSONAL));
    }

    @Test
    void a_late_entry_revokes_an_end_without_entry_each_time() {
        assertThat(changes(left(2, EndReason.PERSONAL), recorded(1, 2, 60), corrected(1, 2, 0), corrected(1, 2, 60)))
                .containsExactly(
                        new ParticipationNotStarted(ANNA, MONDAY.plusDays(2), EndReason.PERSONAL),
                        new MeasureEntered(ANNA, MONDAY.plusDays(1)),
                        new MeasureEnded(ANNA, MONDAY.plusDays(2), EndKind.EARLY, EndReason.PERSONAL),
                        new MeasureEntryCorrected(ANNA, MONDAY.plusDays(1), null),
                        new MeasureEndCorrected(ANNA, early(2, EndReason.PERSONAL), null),
                        new ParticipationNotStarted(ANNA, MONDAY.plusDays(2), EndReason.PERSONAL),
                        new MeasureEntered(ANNA, MONDAY.plusDays(1)),
                        new MeasureEnded(ANNA, MONDAY.plusDays(2), EndKind.EARLY, EndReason.PERSONAL));
    }

    @Test
    void a_late_completion_replaces_an_early_end_until_it_is_revoked() {
        var completed = new End(MONDAY.plusDays(1), EndKind.COMPLETED, null);
        assertThat(changes(
                        recorded(0, 1, 120), left(2, EndReason.EMPLOYMENT), recorded(1, 2, 360), corrected(1, 2, 300)))
                .containsExactly(
                        new ModuleCompleted(ANNA, 1, 120, 120),
                        new MeasureEntered(ANNA, MONDAY),
                        new MeasureEnded(ANNA, MONDAY.plusDays(2), EndKind.EARLY, EndReason.EMPLOYMENT),
                        new ModuleCompleted(ANNA, 2, 360, 360),
                        new MeasureEndCorrected(ANNA, early(2, EndReason.EMPLOYMENT), completed),
                        new ModuleReopened(ANNA, 2, 300, 360),
                        new MeasureEndCorrected(ANNA, completed, early(2, EndReason.EMPLOYMENT)));
    }

    @Test
    void a_revoked_waiver_has_no_effect_on_the_course() {
        var completed = new End(MONDAY, EndKind.COMPLETED, null);
        assertThat(changes(
                        recorded(0, 1, 120),
                        new ModuleWaived(ANNA, 2, MONDAY, WHY),
                        left(2, EndReason.PERSONAL),
                        new ModuleWaiverRevoked(ANNA, 2, WHY)))
                .containsExactly(
                        new ModuleCompleted(ANNA, 1, 120, 120),
                        new MeasureEntered(ANNA, MONDAY),
                        new MeasureEnded(ANNA, MONDAY, EndKind.COMPLETED, null),
                        new MeasureEndCorrected(ANNA, completed, early(2, EndReason.PERSONAL)));
    }

    @Test
    void a_revoked_end_that_is_recorded_again_is_published_as_an_end() {
        assertThat(changes(
                        recorded(0, 1, 60),
                        left(2, EndReason.PERSONAL),
                        new EarlyEndRevoked(ANNA, WHY),
                        left(3, EndReason.OTHER)))
                .containsExactly(
                        new MeasureEntered(ANNA, MONDAY),
                        new MeasureEnded(ANNA, MONDAY.plusDays(2), EndKind.EARLY, EndReason.PERSONAL),
                        new MeasureEndCorrected(ANNA, early(2, EndReason.PERSONAL), null),
                        new MeasureEnded(ANNA, MONDAY.plusDays(3), EndKind.EARLY, EndReason.OTHER));
    }

    @Test
    void in_a_group_whose_version_requires_more_a_module_is_open_again() {
        var moved = placement(new GroupId(Id.next()));
        var state = after(List.of(recorded(0, 1, 120)));
        var fact = new MovedToGroup(moved, GROUP, MONDAY);
        assertThat(state.with(fact, List.of(new OfferModule(1, 180))))
                .containsExactly(fact, new ModuleReopened(moved, 1, 120, 180));
        assertThat(state.with(fact, List.of(new OfferModule(1, 90))))
                .containsExactly(fact, new MeasureEnded(moved, MONDAY, EndKind.COMPLETED, null));
    }

    /** Facts in every possible order; a correction comes after the fact that it corrects. */
    private static final List<List<ParticipationEvent>> HISTORIES = List.of(
            List.of(recorded(0, 1, 120), corrected(0, 1, 0)),
            List.of(recorded(1, 2, 200), corrected(1, 2, 360)),
            List.of(recorded(2, 1, 120)),
            List.of(left(3, EndReason.PERSONAL), revised(4, EndReason.EMPLOYMENT)),
            List.of(new ModuleWaived(ANNA, 2, MONDAY, WHY)));

    @Test
    void the_order_of_recording_does_not_matter() {
        for (var left : subsets(HISTORIES)) {
            var orders = interleaved(left);
            assertThat(orders.stream().map(CourseTest::after).map(Participation.Placed::reported))
                    .as("%s orders", orders.size())
                    .containsOnly(after(orders.getFirst()).reported());
        }
    }

    @Test
    void the_published_events_lead_from_each_course_to_the_next() {
        for (var order : interleaved(HISTORIES)) {
            for (int i = 1; i <= order.size(); i++) {
                var state = after(order.subList(0, i));
                assertThat(state.reported()).as("%s", order).isEqualTo(Course.of(state.facts(MODULES)));
            }
        }
    }

    private static <T> List<List<T>> subsets(List<T> all) {
        var subsets = new ArrayList<List<T>>();
        for (int bits = 1; bits < 1 << all.size(); bits++) {
            var subset = new ArrayList<T>();
            for (int i = 0; i < all.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(all.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static <T> List<List<T>> interleaved(List<List<T>> rows) {
        if (rows.stream().allMatch(List::isEmpty)) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<T>>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty()) {
                var rest = new ArrayList<>(rows);
                var row = rest.get(i);
                rest.set(i, row.subList(1, row.size()));
                for (var order : interleaved(rest)) {
                    var whole = new ArrayList<T>();
                    whole.add(row.getFirst());
                    whole.addAll(order);
                    orders.add(whole);
                }
            }
        }
        return orders;
    }

    private static Participation.Placed after(List<? extends ParticipationEvent> facts) {
        Participation state =
                Participation.evolve(new Participation.None(), new PlacementAccepted(ANNA, Example.APPLIED_ON));
        for (var fact : facts) {
            for (var event : state.placed().with(fact, MODULES)) {
                state = Participation.evolve(state, event);
            }
        }
        return state.placed();
    }

    /** The resulting events without the facts themselves. */
    private static List<ParticipationEvent> changes(ParticipationEvent... facts) {
        var changes = new ArrayList<ParticipationEvent>();
        for (int i = 0; i < facts.length; i++) {
            var events = after(List.of(facts).subList(0, i)).with(facts[i], MODULES);
            changes.addAll(events.subList(1, events.size()));
        }
        return changes;
    }

    private static AttendanceRecorded recorded(int day, int module, int minutes) {
        return new AttendanceRecorded(
                ANNA,
                GROUP,
                Example.session(GROUP, day),
                module,
                MONDAY.plusDays(day),
                status(minutes),
                minutes,
                Presence.ONLINE,
                null);
    }

    private static AttendanceCorrected corrected(int day, int module, int minutes) {
        return new AttendanceCorrected(
                ANNA,
                GROUP,
                Example.session(GROUP, day),
                module,
                MONDAY.plusDays(day),
                status(minutes),
                minutes,
                Presence.ONLINE,
                null,
                WHY);
    }

    private static AttendanceStatus status(int minutes) {
        return minutes == 0 ? AttendanceStatus.EXCUSED : AttendanceStatus.LATE;
    }

    private static EarlyEndRecorded left(int day, EndReason reason) {
        return new EarlyEndRecorded(ANNA, MONDAY.plusDays(day), reason, null);
    }

    private static EarlyEndCorrected revised(int day, EndReason reason) {
        return new EarlyEndCorrected(ANNA, MONDAY.plusDays(day), reason, null);
    }

    private static End early(int day, EndReason reason) {
        return new End(MONDAY.plusDays(day), EndKind.EARLY, reason);
    }
}
