package de.motivag.suite.demo;

import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.Service.OUTCOME;

import de.motivag.suite.Staff;
import de.motivag.suite.demo.Person.Work;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Records the results that advisers find out about participants: work found or not, steps of progress, receipt of
 * benefits and job offers. The person's number determines the result.
 */
final class Advisers {
    private static final int LADDER = 1;
    private static final int STEP_BEFORE = 2;

    /** Days until every window has closed, since half a year is 181 to 184 days. */
    private static final int AFTER_THE_WINDOW = 190;

    private static final List<String> ANSWERS = List.of("ACCEPTED", "DECLINED", "NO_ANSWER");

    private final Connection connection;
    private final Calendar calendar;
    private final Notes notes;

    Advisers(Connection connection, Calendar calendar, Notes notes) {
        this.connection = connection;
        this.calendar = calendar;
        this.notes = notes;
    }

    /** @param today the day on which the course's attendance is complete */
    void follow(Person person, Course course, LocalDate today) {
        var next = Workdays.after(today, 1);
        work(person, course.lastDay());
        progress(person, course, next);
        receipt(person, course, next);
        if (isOneIn(3, person)) {
            var day = Workdays.from(today.plusDays(10));
            var answeredOn = Workdays.after(day, 3);
            var jobOffer = new AtomicReference<@Nullable UUID>();
            calendar.on(day, person, () -> jobOffer.set(offer(person, day)));
            calendar.on(answeredOn, person, () -> answer(person, answeredOn, Objects.requireNonNull(jobOffer.get())));
        }
    }

    private void work(Person person, LocalDate end) {
        var future = person.future();
        if (future.work() != null) {
            find(person, future.work(), end, future.byMistake());
        }
        if (future.checkedAfter() != null) {
            var day = Workdays.from(end.plusDays(future.checkedAfter()));
            calendar.on(day, person, () -> post(person, "confirm-no-integration", Map.of("checkedOn", day)));
            if (isOneIn(5, person)) {
                var mistake = Map.of("checkedOn", day, "reason", "Verwechslung.");
                calendar.on(Workdays.after(day, 6), person, () -> post(person, "withdraw-no-integration", mistake));
            }
        }
    }

    private void find(Person person, Work work, LocalDate end, boolean byMistake) {
        var integration = DemoId.of("integration/" + person.number());
        var facts = new HashMap<String, Object>(Map.of(
                "kind",
                work.kind(),
                "startsOn",
                end.plusDays(work.startsAfter()),
                "weeklyHours",
                work.weeklyHours(),
                "fixedTerm",
                work.endsAfter() != null,
                "insured",
                work.insured(),
                "subsidised",
                work.subsidised(),
                "foundThrough",
                "SELF"));
        if (work.endsAfter() != null) {
            facts.put("endedOn", end.plusDays(work.endsAfter()));
        }
        var day = Workdays.from(end.plusDays(work.reportedAfter()));
        calendar.on(
                day, person, () -> post(person, "integrations", Map.of("integration", integration, "facts", facts)));
        if (byMistake) {
            var found = Workdays.after(day, 5);
            var path = "integrations/" + integration + "/withdraw";
            calendar.on(found, person, () -> post(person, path, Map.of("reason", "Verwechslung.")));
        }
    }

    /**
     * Half of the people reach a higher step two months later. For one in nine the higher step is a mistake that is
     * withdrawn.
     */
    private void progress(Person person, Course course, LocalDate next) {
        calendar.on(next, person, () -> step(person, STEP_BEFORE, course.firstDay()));
        var later = Workdays.from(course.lastDay().plusDays(60));
        var step = isOneIn(2, person) || isOneIn(9, person) ? STEP_BEFORE + 2 : STEP_BEFORE;
        calendar.on(later, person, () -> step(person, step, later));
        if (isOneIn(9, person)) {
            var mistake = Map.of("ladderVersion", LADDER, "on", later, "reason", "Verwechslung.");
            calendar.on(Workdays.after(later, 3), person, () -> post(person, "withdraw-progress", mistake));
        }
    }

    private void step(Person person, int step, LocalDate day) {
        var body = Map.of("ladderVersion", LADDER, "step", step, "on", day);
        post(person, "progress", "progress/" + day, body);
    }

    /**
     * A third has received benefits for years, a third since last year, a third never. Work inside the window ends the
     * receipt.
     */
    private void receipt(Person person, Course course, LocalDate next) {
        if (person.number() % 3 == 2) {
            return;
        }
        var from = course.firstDay().minusYears(isOneIn(3, person) ? 4 : 1);
        calendar.on(next, person, () -> receipt(person, next, Map.of("from", from)));
        var work = person.future().work();
        var known = Workdays.from(course.lastDay().plusDays(AFTER_THE_WINDOW));
        var later = new HashMap<String, LocalDate>(Map.of("from", from));
        if (work != null && work.startsAfter() < AFTER_THE_WINDOW) {
            later.put("to", course.lastDay().plusDays(work.startsAfter()));
        }
        calendar.on(known, person, () -> receipt(person, known, later));
    }

    private void receipt(Person person, LocalDate knownUntil, Map<String, LocalDate> period) {
        var body = Map.of("knownUntil", knownUntil, "periods", List.of(period));
        post(person, "benefit-periods", "benefit-periods/" + knownUntil, body);
    }

    /** @return id of the event of the offer */
    private UUID offer(Person person, LocalDate day) {
        var body = Map.of("offeredOn", day, "job", "Verkauf, 30 Stunden.");
        return connection.record(
                adviser(person),
                ENROLMENT,
                referral(person) + "/log-job-offer",
                body,
                "person/" + person.number() + "/offer/" + day);
    }

    private void answer(Person person, LocalDate day, UUID jobOffer) {
        var answer = ANSWERS.get(person.number() / 3 % ANSWERS.size());
        var body = Map.of("jobOffer", jobOffer, "answer", answer, "answeredOn", day);
        var step = "person/" + person.number() + "/answer/" + day;
        connection.post(adviser(person), ENROLMENT, referral(person) + "/answer-job-offer", body, step);
    }

    private String referral(Person person) {
        return "/referrals/" + Notes.known(notes.referrals(), person);
    }

    private void post(Person person, String what, Map<String, ?> body) {
        post(person, what, what, body);
    }

    /** @param step name of the step in the script, for persons with several steps of the same kind */
    private void post(Person person, String what, String step, Map<String, ?> body) {
        var path = "/participants/" + Notes.known(notes.participants(), person) + "/" + what;
        connection.post(adviser(person), OUTCOME, path, body, "person/" + person.number() + "/" + step);
    }

    private static Staff adviser(Person person) {
        return new Staff("adviser", person.organisation());
    }

    private static boolean isOneIn(int many, Person person) {
        return person.number() % many == 0;
    }
}
