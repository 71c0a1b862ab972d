package de.motivag.outcome;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.kit.decision.Command;
import de.motivag.outcome.write.workbiography.IntegrationFacts;
import de.motivag.outcome.write.workbiography.confirmnointegration.ConfirmNoIntegration;
import de.motivag.outcome.write.workbiography.correctintegration.CorrectIntegration;
import de.motivag.outcome.write.workbiography.reportintegration.ReportIntegration;
import de.motivag.outcome.write.workbiography.withdrawintegration.WithdrawIntegration;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Events of coaching about one participation, randomly moved and revoked, and reports of that person's work. */
final class RandomHistory {
    private static final OfferId OFFER = new OfferId(Id.next());
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private final Random random;
    private final PlacementRef placement;
    private final IntegrationId[] jobs = {new IntegrationId(Id.next()), new IntegrationId(Id.next())};
    private final int length;

    private int said;
    private @Nullable LocalDate entered;
    private @Nullable End end;

    RandomHistory(Random random, ParticipantId person) {
        this.random = random;
        placement = new PlacementRef(new ParticipationId(Id.next()), person, new ReferralId(Id.next()), OFFER, 1, null);
        length = 2 + random.nextInt(6);
    }

    ParticipantId person() {
        return placement.participant();
    }

    /** The number of events. */
    int said() {
        return said;
    }

    boolean isOver() {
        return said >= length;
    }

    ParticipationEvent next() {
        said++;
        return random.nextBoolean() ? entry() : end();
    }

    private ParticipationEvent entry() {
        var before = entered;
        if (before == null) {
            var day = day();
            entered = day;
            return new MeasureEntered(placement, day);
        }
        entered = random.nextInt(4) == 0 ? null : day();
        return new MeasureEntryCorrected(placement, before, entered);
    }

    private ParticipationEvent end() {
        var before = end;
        var kind = random.nextBoolean() ? EndKind.COMPLETED : EndKind.EARLY;
        var after = new End(day().plusDays(20), kind, null);
        if (before == null) {
            end = after;
            return new MeasureEnded(placement, after.endedOn(), kind, null);
        }
        end = random.nextInt(4) == 0 ? null : after;
        return new MeasureEndCorrected(placement, before, end);
    }

    Command evidence() {
        var job = jobs[random.nextInt(jobs.length)];
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> new ReportIntegration(person(), job, facts(), null);
            case 3 -> new CorrectIntegration(person(), job, facts(), null);
            case 4 -> new WithdrawIntegration(person(), job, Confidential.of("a mistake"));
            default -> new ConfirmNoIntegration(person(), LAST.minusDays(random.nextInt(200)));
        };
    }

    private IntegrationFacts facts() {
        var kinds = IntegrationKind.values();
        var startsOn = day();
        return new IntegrationFacts(
                kinds[random.nextInt(kinds.length)],
                startsOn,
                random.nextBoolean() ? null : startsOn.plusDays(random.nextInt(300)),
                null,
                true,
                random.nextBoolean(),
                false,
                FoundThrough.UNKNOWN);
    }

    /** A random day, often the end of a month. */
    private LocalDate day() {
        var day = LocalDate.of(2025, 7, 1).plusDays(random.nextInt(450));
        return random.nextInt(3) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    Recount.Ended ended() {
        var last = end;
        return new Recount.Ended(
                person(),
                entered,
                last == null ? null : last.endedOn(),
                last == null ? EndKind.COMPLETED : last.kind());
    }
}
