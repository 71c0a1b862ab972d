package de.motivag.outcome;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.outcome.OutcomeCaseEvent.Subject;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.kit.decision.Scenario;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.workbiography.IntegrationFacts;
import de.motivag.outcome.write.workbiography.ParticipantReplica;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An example: one person, Ayla, in one group. */
public final class Example {
    public static final ParticipantId AYLA = new ParticipantId(new UUID(1, 1));
    public static final WorkBiographyId BIOGRAPHY = WorkBiography.of(AYLA);
    public static final IntegrationId JOB = new IntegrationId(new UUID(2, 1));
    public static final PlacementRef PLACE = new PlacementRef(
            new ParticipationId(new UUID(3, 1)),
            AYLA,
            new ReferralId(new UUID(4, 1)),
            new OfferId(new UUID(5, 1)),
            1,
            new GroupId(new UUID(6, 1)));
    public static final Subject SUBJECT = OutcomeCase.of(PLACE);
    public static final Confidential<String> NOTE = Confidential.of("found it herself");

    private Example() {}

    /** The history before a command of 1 September 2026. Every person is registered. */
    public static Scenario given(Event... events) {
        return Scenario.of(new OutcomeService(), Instant.parse("2026-09-01T10:00:00Z"))
                .knowing(ParticipantReplica.class, new ParticipantReplica(true, null))
                .and(events);
    }

    public static Integration work(IntegrationKind kind, String from, @Nullable String to, boolean insured) {
        return new Integration(
                kind,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                WeeklyHours.of("30.5"),
                to != null,
                insured,
                false,
                FoundThrough.SELF);
    }

    /** Insured employment that continues. */
    public static Integration work(String from) {
        return work(IntegrationKind.EMPLOYMENT, from, null, true);
    }

    /** The integration in the form of a command. */
    public static IntegrationFacts said(Integration facts) {
        return new IntegrationFacts(
                facts.kind(),
                facts.startsOn(),
                facts.endedOn(),
                facts.weeklyHours(),
                facts.fixedTerm(),
                facts.insured(),
                facts.subsidised(),
                facts.foundThrough());
    }

    public static IntegrationReported reported(Integration facts) {
        return new IntegrationReported(BIOGRAPHY, AYLA, JOB, facts, NOTE);
    }

    public static IntegrationCorrected corrected(Integration facts) {
        return new IntegrationCorrected(BIOGRAPHY, AYLA, JOB, facts, NOTE);
    }

    public static IntegrationWithdrawn withdrawn() {
        return new IntegrationWithdrawn(BIOGRAPHY, AYLA, JOB, Confidential.of("another person's"));
    }
}
