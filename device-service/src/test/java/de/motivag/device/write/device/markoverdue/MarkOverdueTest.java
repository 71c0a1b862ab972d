package de.motivag.device.write.device.markoverdue;

import static de.motivag.device.Past.DUE;
import static de.motivag.device.Past.LAPTOP;
import static de.motivag.device.Past.LAPTOP_REGISTERED;
import static de.motivag.device.Past.MATCHED;
import static de.motivag.device.Past.PERSON;
import static de.motivag.device.Past.REFERRAL;
import static de.motivag.device.Past.REQUEST;
import static de.motivag.device.Past.REQUESTED;
import static de.motivag.device.Past.RESERVED;
import static de.motivag.device.Past.at;
import static de.motivag.device.Past.out;
import static de.motivag.device.Past.past;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.Past;
import de.motivag.device.write.device.extendloan.ExtendLoan;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.events.Event;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarkOverdueTest {
    private static final MarkOverdue SWEEP = new MarkOverdue(LAPTOP);
    private static final LocalTime NIGHT = LocalTime.of(0, 30);
    private static final LocalTime EVENING = LocalTime.of(23, 30);

    private static LoanOverdue overdue(LocalDate due) {
        return new LoanOverdue(LAPTOP, REQUEST, PERSON, REFERRAL, due);
    }

    private static LoanReminded reminder(LocalDate due, int number) {
        return new LoanReminded(LAPTOP, REQUEST, PERSON, REFERRAL, due, number);
    }

    private static List<? extends Event> swept(Past past, LocalDate day) {
        return past.decides(SWEEP, at(day, NIGHT));
    }

    @Test
    void the_due_day_itself_is_in_time_until_midnight_and_the_next_one_is_not() {
        assertThat(out().decides(SWEEP, at(DUE.minusDays(1), EVENING))).isEmpty();
        assertThat(out().decides(SWEEP, at(DUE, EVENING))).isEmpty();
        assertThat(out().decides(SWEEP, at(DUE.plusDays(1), NIGHT))).isEqualTo(List.of(overdue(DUE)));
    }

    @Test
    void a_change_of_the_clocks_does_not_affect_the_due_day() {
        for (var change : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25))) {
            var friday = change.minusDays(2);
            var loan = dueBack(friday);
            assertThat(loan.decides(SWEEP, at(friday, EVENING))).isEmpty();
            assertThat(loan.decides(SWEEP, at(friday.plusDays(1), NIGHT))).isEqualTo(List.of(overdue(friday)));

            var monday = change.plusDays(1);
            var afterIt = dueBack(monday);
            assertThat(afterIt.decides(SWEEP, at(monday, EVENING))).isEmpty();
            assertThat(afterIt.decides(SWEEP, at(monday.plusDays(1), NIGHT))).isEqualTo(List.of(overdue(monday)));

            var aWeekBefore = monday.minusDays(7);
            var reminded = dueBack(aWeekBefore).and(overdue(aWeekBefore));
            assertThat(reminded.decides(SWEEP, at(change, EVENING))).isEmpty();
            assertThat(reminded.decides(SWEEP, at(monday, NIGHT))).isEqualTo(List.of(reminder(aWeekBefore, 1)));
        }
    }

    @Test
    void a_due_day_or_reminder_on_a_holiday_or_weekend_waits_for_the_next_working_day() {
        var sunday = LocalDate.of(2026, 11, 22);
        assertThat(swept(dueBack(sunday), sunday.plusDays(1))).isEmpty();
        assertThat(swept(dueBack(sunday), sunday.plusDays(2))).isEqualTo(List.of(overdue(sunday.plusDays(1))));
        var corpusChristi = LocalDate.of(2026, 6, 4);
        assertThat(swept(dueBack(corpusChristi), corpusChristi.plusDays(1))).isEmpty();
        assertThat(swept(dueBack(corpusChristi), corpusChristi.plusDays(2)))
                .isEqualTo(List.of(overdue(corpusChristi.plusDays(1))));

        var aWeekBefore = corpusChristi.minusDays(7);
        var late = dueBack(aWeekBefore).and(overdue(aWeekBefore));
        assertThat(swept(late, corpusChristi)).isEmpty();
        assertThat(swept(late, corpusChristi.plusDays(1))).isEqualTo(List.of(reminder(aWeekBefore, 1)));
    }

    private static Past dueBack(LocalDate due) {
        return past(
                LAPTOP_REGISTERED,
                REQUESTED,
                RESERVED,
                MATCHED,
                new DeviceHandedOut(
                        LAPTOP, REQUEST, PERSON, REFERRAL, due.minusDays(20), Condition.GOOD, Set.of(), due));
    }

    @Test
    void swept_every_day_it_is_overdue_once_and_reminded_on_the_7th_14th_and_28th_day() {
        var loan = out();
        for (int day = 0; day < 60; day++) {
            var events = swept(loan, DUE.plusDays(day));
            assertThat(events)
                    .as("day %d", day)
                    .isEqualTo(
                            switch (day) {
                                case 1 -> List.of(overdue(DUE));
                                case 7 -> List.of(reminder(DUE, 1));
                                case 14 -> List.of(reminder(DUE, 2));
                                case 28 -> List.of(reminder(DUE, 3));
                                default -> List.of();
                            });
            loan = loan.and(events.toArray(Event[]::new));
            assertThat(swept(loan, DUE.plusDays(day)))
                    .as("again on day %d", day)
                    .isEmpty();
        }
    }

    @Test
    void after_weeks_of_downtime_only_the_latest_reminder_is_recorded() {
        assertThat(swept(out(), DUE.plusDays(20))).isEqualTo(List.of(overdue(DUE), reminder(DUE, 2)));
        assertThat(swept(out(), DUE.plusDays(300))).isEqualTo(List.of(overdue(DUE), reminder(DUE, 3)));
        var reminded = out().and(overdue(DUE), reminder(DUE, 1));
        assertThat(swept(reminded, DUE.plusDays(40))).isEqualTo(List.of(reminder(DUE, 3)));
        assertThat(swept(reminded.and(reminder(DUE, 3)), DUE.plusDays(41))).isEmpty();
    }

    @Test
    void reminders_start_again_after_an_extension_or_a_moved_due_day() {
        var reminded = out().and(overdue(DUE), reminder(DUE, 1));
        var later = LocalDate.of(2026, 5, 11);
        var extended = reminded.then(new ExtendLoan(LAPTOP, REQUEST, later), at(DUE.plusDays(8), NIGHT));
        assertThat(swept(extended, later)).isEmpty();
        assertThat(swept(extended, later.plusDays(1))).isEqualTo(List.of(overdue(later)));
        assertThat(swept(extended, later.plusDays(7))).isEqualTo(List.of(overdue(later), reminder(later, 1)));

        var moved = reminded.and(moved(DUE, later));
        assertThat(swept(moved, later)).isEmpty();
        assertThat(swept(moved, later.plusDays(1))).isEqualTo(List.of(overdue(later)));
        assertThat(swept(reminded.and(moved(DUE, DUE)), DUE.plusDays(9))).isEmpty();
    }

    private static DueBackMoved moved(LocalDate before, LocalDate due) {
        return new DueBackMoved(
                LAPTOP,
                REQUEST,
                PERSON,
                REFERRAL,
                new ParticipationId(UUID.randomUUID()),
                due.minusDays(10),
                before,
                due);
    }

    @Test
    void returned_and_lost_devices_stay_unchanged() {
        var late = DUE.plusDays(9);
        var back = out().then(new TakeBackDevice(LAPTOP, REQUEST, null, Condition.GOOD, Set.of()));
        assertThat(swept(back, late)).isEmpty();
        assertThat(swept(out().then(new ReportLost(LAPTOP, REQUEST, null)), late))
                .isEmpty();
        assertThat(swept(past(LAPTOP_REGISTERED), late)).isEmpty();
        assertThat(swept(past(), late)).isEmpty();
    }
}
