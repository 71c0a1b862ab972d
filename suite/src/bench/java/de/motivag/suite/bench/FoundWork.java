package de.motivag.suite.bench;

import de.motivag.events.Confidential;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The work that one person of a course finds, and the checks of staff. */
final class FoundWork {
    private final Course course;
    private final Chance chance;
    private final LocalDate applied;
    private final ParticipantId participant;
    private final WorkBiographyId biography;

    FoundWork(Course course, Chance chance, Person person) {
        this.course = course;
        this.chance = chance;
        this.applied = person.applied;
        this.participant = person.participant;
        this.biography = person.biography;
    }

    void record(LocalDate end) {
        course.add(chance.during(applied.plusDays(5)), new ProgressRecorded(biography, participant, 1, 1, applied));
        course.add(
                chance.during(end.plusDays(1)),
                new ProgressRecorded(biography, participant, 1, 1 + chance.nextInt(4), end));
        var found = chance.happens(0.5);
        if (found) {
            integration(end.plusDays(chance.nextInt(150)));
        }
        var checked = end.plusMonths(6).plusDays(chance.nextInt(1, 20));
        if (!found && chance.happens(0.7)) {
            course.add(chance.during(checked), new NoIntegrationConfirmed(biography, participant, checked));
        }
        course.add(
                chance.during(checked).plusSeconds(60),
                new BenefitPeriodsReported(
                        biography,
                        participant,
                        checked,
                        List.of(new BenefitPeriod(
                                applied.minusMonths(chance.nextInt(1, 60)), found ? end.plusMonths(3) : null))));
    }

    private void integration(LocalDate starts) {
        var reported = chance.during(starts.plusDays(chance.nextInt(1, 30)));
        var integration = new IntegrationId(chance.uuid(reported));
        var facts = new Integration(
                chance.any(List.of(
                        IntegrationKind.EMPLOYMENT,
                        IntegrationKind.EMPLOYMENT,
                        IntegrationKind.VOCATIONAL_TRAINING,
                        IntegrationKind.WORK_TRIAL)),
                starts,
                chance.happens(0.2) ? starts.plusMonths(2) : null,
                new WeeklyHours(BigDecimal.valueOf(chance.nextInt(8, 40))),
                chance.happens(0.4),
                chance.happens(0.8),
                chance.happens(0.1),
                chance.any(List.of(FoundThrough.values())));
        course.add(reported, new IntegrationReported(biography, participant, integration, facts, null));
        var later = reported.plusSeconds(chance.nextInt(86_400, 90 * 86_400));
        if (chance.happens(Course.CORRECTED)) {
            var moved = new Integration(
                    facts.kind(),
                    starts.plusDays(3),
                    facts.endedOn(),
                    facts.weeklyHours(),
                    facts.fixedTerm(),
                    facts.insured(),
                    facts.subsidised(),
                    facts.foundThrough());
            course.add(later, new IntegrationCorrected(biography, participant, integration, moved, null));
        } else if (chance.happens(Course.CORRECTED)) {
            course.add(
                    later,
                    new IntegrationWithdrawn(biography, participant, integration, new Confidential.Withheld<>()));
        }
    }
}
