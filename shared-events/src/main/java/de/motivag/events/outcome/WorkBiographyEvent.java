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
 * Events of one person's work biography (Erwerbsbiografie). It belongs to the person: one job is reported once and may
 * count in the windows of several participations.
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

    /** The reported integration was wrong or has continued; it is replaced by this one. */
    record IntegrationCorrected(
            WorkBiographyId biography,
            ParticipantId participant,
            IntegrationId integration,
            Integration facts,
            @Nullable Confidential<String> note)
            implements WorkBiographyEvent {}

    /** The integration was reported by mistake. */
    record IntegrationWithdrawn(
            WorkBiographyId biography,
            ParticipantId participant,
            IntegrationId integration,
            Confidential<String> reason)
            implements WorkBiographyEvent {}

    /**
     * @param step step in that version of the ladder of integration progress (Integrationsfortschritte), from 1 upwards
     */
    record ProgressRecorded(
            WorkBiographyId biography, ParticipantId participant, int ladderVersion, int step, LocalDate on)
            implements WorkBiographyEvent {}

    /** The step recorded for that day was wrong. The step of that day is unknown now. */
    record ProgressWithdrawn(
            WorkBiographyId biography,
            ParticipantId participant,
            int ladderVersion,
            LocalDate on,
            Confidential<String> reason)
            implements WorkBiographyEvent {}

    /** All known periods in receipt of benefits; they replace those reported before. */
    record BenefitPeriodsReported(
            WorkBiographyId biography, ParticipantId participant, LocalDate knownUntil, List<BenefitPeriod> periods)
            implements WorkBiographyEvent {}

    /** The report was a mistake, for example about another person. No receipt and no lack of it is known any more. */
    record BenefitPeriodsWithdrawn(
            WorkBiographyId biography, ParticipantId participant, LocalDate knownUntil, Confidential<String> reason)
            implements WorkBiographyEvent {}

    /** A person has checked: up to that day there was no integration besides those reported. */
    record NoIntegrationConfirmed(WorkBiographyId biography, ParticipantId participant, LocalDate checkedOn)
            implements WorkBiographyEvent {}

    /**
     * The confirmation was a mistake: no person has checked for that day. Confirmations for other days remain valid.
     */
    record NoIntegrationWithdrawn(
            WorkBiographyId biography, ParticipantId participant, LocalDate checkedOn, Confidential<String> reason)
            implements WorkBiographyEvent {}

    /**
     * @param startsOn first day of work
     * @param endedOn last day of work; null while it continues
     * @param fixedTerm whether the contract has a last day
     * @param insured subject to social insurance (sozialversicherungspflichtig)
     * @param subsidised whether the employer receives a wage subsidy for it
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

    /**
     * @param from first day
     * @param to last day; null while the period continues
     */
    record BenefitPeriod(LocalDate from, @Nullable LocalDate to) {}

    /** The kind of work, or the step towards it. */
    enum IntegrationKind {
        /** Any work in the primary labour market, regardless of its hours, term or insurance. */
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

    /** The way in which the work was found. */
    enum FoundThrough {
        SELF,
        JOBCENTER,
        EMPLOYER_SERVICE,
        COACHING,
        OTHER,
        UNKNOWN
    }
}
