package de.motivag.suite.demo;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Schedules changes of single cases: transfers to another team or adviser, corrected applications, support, and devices
 * for people who have one already. The person's number determines the change.
 */
final class CaseWork {
    private static final int CORRECTED_AFTER = 2;
    private static final int TRANSFERRED_AFTER = 12;
    private static final int SUPPORTED_AFTER = 4;
    private static final int RESOLVED_AFTER = 9;

    private final Calendar calendar;
    private final Desk desk;

    CaseWork(Calendar calendar, Desk desk) {
        this.calendar = calendar;
        this.desk = desk;
    }

    void schedule(Person person) {
        if (isOneIn(9, person) && person.byHand() == null) {
            on(person, CORRECTED_AFTER, _ -> desk.correctApplication(person));
        }
        if (isOneIn(8, person)) {
            on(person, TRANSFERRED_AFTER, day -> desk.transfer(person, day));
        }
        if (isOneIn(10, person)) {
            on(person, SUPPORTED_AFTER, day -> desk.requestSupport(person, day));
            on(person, RESOLVED_AFTER, day -> desk.resolveSupport(person, day));
        }
    }

    private void on(Person person, int after, Consumer<LocalDate> act) {
        var day = Workdays.after(person.appliedOn(), after);
        calendar.on(day, person, () -> act.accept(day));
    }

    private static boolean isOneIn(int many, Person person) {
        return person.number() % many == 1;
    }
}
