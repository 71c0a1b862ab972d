package de.motivag.suite.recount;

import de.motivag.events.Id;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressWithdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Work, steps of progress and receipt of benefits of one person, mostly on the edges of the windows. */
final class RandomWork {
    private static final int DAYS = 690;

    private record Step(int ladder, LocalDate on) {}

    private final LogWriter log;
    private final ParticipantId person;
    private final WorkBiographyId biography = new WorkBiographyId(Id.next());
    private final List<LocalDate> edges;
    private final List<LocalDate> entries;
    private final List<IntegrationId> jobs = new ArrayList<>();
    private final Set<LocalDate> checks = new TreeSet<>();
    private final List<Step> steps = new ArrayList<>();
    private LocalDate at = RandomLog.FIRST.plusDays(60);

    RandomWork(LogWriter log, ParticipantId person, List<RandomMeasure> measures) {
        this.log = log;
        this.person = person;
        this.edges = measures.stream().flatMap(RandomMeasure::edges).toList();
        this.entries = measures.stream().flatMap(RandomMeasure::entry).toList();
    }

    void write() {
        for (int i = 0; i < log.random.nextInt(14); i++) {
            at = at.plusDays(log.upTo(60));
            switch (log.random.nextInt(10)) {
                case 0, 1 -> report();
                case 2 -> correct();
                case 3 -> benefits();
                case 4 -> check();
                case 5 -> withdrawCheck();
                case 6, 7 -> step();
                case 8 -> withdrawStep();
                default -> benefits();
            }
        }
    }

    /** A day about an edge, or any day. */
    private LocalDate day() {
        return edges.isEmpty() || log.oneIn(4) ? RandomLog.FIRST.plusDays(log.upTo(DAYS)) : log.about(edges.stream());
    }

    private void report() {
        var job = new IntegrationId(Id.next());
        jobs.add(job);
        log.record(at, new IntegrationReported(biography, person, job, facts(), null));
    }

    private void correct() {
        if (jobs.isEmpty()) {
            return;
        }
        var job = log.any(jobs);
        if (log.oneIn(2)) {
            log.record(at, new IntegrationCorrected(biography, person, job, facts(), null));
        } else {
            jobs.remove(job);
            log.record(at, new IntegrationWithdrawn(biography, person, job, LogWriter.mistake()));
        }
    }

    private Integration facts() {
        var starts = day();
        return new Integration(
                log.any(IntegrationKind.values()),
                starts,
                end(starts),
                WeeklyHours.of("30.5"),
                false,
                !log.oneIn(3),
                log.oneIn(3),
                FoundThrough.SELF);
    }

    private @Nullable LocalDate end(LocalDate starts) {
        var end = log.oneIn(4) ? starts.plusDays(log.upTo(300)) : day();
        return log.oneIn(4) || end.isBefore(starts) ? null : end;
    }

    private void check() {
        var on = day();
        if (checks.add(on)) {
            log.record(at, new NoIntegrationConfirmed(biography, person, on));
        }
    }

    private void withdrawCheck() {
        if (!checks.isEmpty()) {
            var on = log.any(List.copyOf(checks));
            checks.remove(on);
            log.record(at, new NoIntegrationWithdrawn(biography, person, on, LogWriter.mistake()));
        }
    }

    /** Some steps about the entry and the end of the window, on both ladders. */
    private void step() {
        for (int i = 0; i <= log.random.nextInt(5); i++) {
            var step = new Step(1 + log.random.nextInt(2), day());
            steps.add(step);
            log.record(at, new ProgressRecorded(biography, person, step.ladder, 1 + log.random.nextInt(7), step.on));
        }
    }

    private void withdrawStep() {
        if (!steps.isEmpty()) {
            var step = steps.remove(log.random.nextInt(steps.size()));
            log.record(at, new ProgressWithdrawn(biography, person, step.ladder, step.on, LogWriter.mistake()));
        }
    }

    /**
     * Reports no period, or periods on the edges of a window, or about 638 of the 730 days before an entry. The latter is
     * a period up to the entry, or one that began long before and ended 92 days earlier.
     */
    private void benefits() {
        var until = day();
        var entry = entries.isEmpty() ? day() : log.any(entries);
        var last = day();
        var periods = switch (log.random.nextInt(5)) {
            case 0 -> List.<BenefitPeriod>of();
            case 1 ->
                List.of(
                        new BenefitPeriod(entry.minusDays(900), entry.minusDays(93L + log.upTo(1))),
                        new BenefitPeriod(entry.plusDays(log.upTo(1)), log.oneIn(2) ? null : day(entry.plusDays(1))));
            case 2, 3 ->
                List.of(new BenefitPeriod(
                        entry.minusDays(637L + log.upTo(2)),
                        log.oneIn(3) ? null : entry.plusDays(log.random.nextInt(3) - 2L)));
            default -> List.of(new BenefitPeriod(last, log.oneIn(2) ? null : day(last)));
        };
        log.record(at, new BenefitPeriodsReported(biography, person, until, periods));
        if (log.oneIn(5)) {
            log.record(at.plusDays(9), new BenefitPeriodsWithdrawn(biography, person, until, LogWriter.mistake()));
        }
    }

    private LocalDate day(LocalDate notBefore) {
        var day = day();
        return day.isBefore(notBefore) ? notBefore : day;
    }
}
