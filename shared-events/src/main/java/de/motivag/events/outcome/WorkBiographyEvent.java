package de.motivag.events.outcome;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.WorkBiographyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one person's work (Erwerbsbiografie), whoever reported it and whenever. It belongs to the person: one
 * job is reported once and may count in the windows of several participations.
 */
public sealed interface WorkBiographyEvent extends Event {
    WorkBiographyId biography();

    @Override
    ParticipantId participant();

    @Override
    default WorkBiographyId stream() {
        return biography();
    }

    record IntegrationReported(
            WorkBiographyId biography,
            ParticipantId participant,
            IntegrationId integration,
            Integration facts,
            @Nullable Confidential<String> note)
            implements WorkBiographyEvent {}

    /** What was reported was wrong, or has gone on; this takes its place. */
    record IntegrationCorrected(
            WorkBiographyId biography,
            ParticipantId participant,
            IntegrationId integration,
            Integration facts,
            @Nullable Confidential<String> note)
            implements WorkBiographyEvent {}

    /** It was reported by mistake. */
    record IntegrationWithdrawn(
            WorkBiographyId biography,
            ParticipantId participant,
            IntegrationId integration,
            Confidential<String> reason)
            implements WorkBiographyEvent {}

    /** @param step on that version of the ladder of integration progress (Integrationsfortschritte), from 1 upwards */
    record ProgressRecorded(
            WorkBiographyId biography, ParticipantId participant, int ladderVersion, int step, LocalDate on)
            implements WorkBiographyEvent {}

    /** What was recorded of that day was wrong; nothing is known of it now. */
    record ProgressWithdrawn(
            WorkBiographyId biography,
            ParticipantId participant,
            int ladderVersion,
            LocalDate on,
            Confidential<String> reason)
            implements WorkBiographyEvent {}

    /** All periods in receipt of benefits that are known; they take the place of those reported before. */
    record BenefitPeriodsReported(
            WorkBiographyId biography, ParticipantId participant, LocalDate knownUntil, List<BenefitPeriod> periods)
            implements WorkBiographyEvent {}

    /** Somebody has looked, and up to that day there was none besides those reported. */
    record NoIntegrationConfirmed(WorkBiographyId biography, ParticipantId participant, LocalDate checkedOn)
            implements WorkBiographyEvent {}

    /** It was confirmed by mistake: nobody has looked on that day. What was confirmed of other days stands. */
    record NoIntegrationWithdrawn(
            WorkBiographyId biography, ParticipantId participant, LocalDate checkedOn, Confidential<String> reason)
            implements WorkBiographyEvent {}

    /**
     * @param endedOn the last day of work; none while it goes on
     * @param insured subject to social insurance (sozialversicherungspflichtig)
     * @param subsidised an employer gets a wage subsidy for it
     */
    record Integration(
            IntegrationKind kind,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable WeeklyHours weeklyHours,
            boolean fixedTerm,
            boolean insured,
            boolean subsidised,
            FoundThrough foundThrough) {}

    /** @param to the last day; none while it goes on */
    record BenefitPeriod(LocalDate from, @Nullable LocalDate to) {}

    enum IntegrationKind {
        /** Any work in the primary labour market, whatever its hours, term or insurance. */
        EMPLOYMENT,
        SELF_EMPLOYMENT,
        VOCATIONAL_TRAINING,
        /** Secondary labour market: progress, no integration. */
        SECONDARY_LABOUR_MARKET,
        /** Arbeitsgelegenheit (AGH): progress, no integration. */
        WORK_OPPORTUNITY,
        /** Maßnahme bei einem Arbeitgeber (MAG): progress, no integration. */
        WORK_TRIAL
    }

    enum FoundThrough {
        SELF,
        JOBCENTER,
        EMPLOYER_SERVICE,
        COACHING,
        OTHER,
        UNKNOWN
    }
}
