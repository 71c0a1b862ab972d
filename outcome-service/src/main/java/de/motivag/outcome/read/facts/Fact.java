package de.motivag.outcome.read.facts;

import de.motivag.events.FigureName;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a fact table, created from one event. The record's name is the table's, its components are the columns after
 * the common ones. Components are ids, enums, numbers, booleans and days only. Comments on the tables explain what
 * their names do not.
 */
public sealed interface Fact {
    /** The subject of the fact within its stream. A correction ends only facts of the same stream and subject. */
    UUID subject();

    record Application(UUID subject, ReferralId referral, ParticipantId participant, OfferId offer, LocalDate appliedOn)
            implements Fact {}

    record Team(UUID subject, ReferralId referral, TeamId team, LocalDate since) implements Fact {}

    record Suitability(
            UUID subject,
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            ReferralEvent.Suitability result,
            LocalDate onDay)
            implements Fact {}

    record Withdrawal(
            UUID subject, ReferralId referral, ParticipantId participant, OfferId offer, LocalDate withdrawnOn)
            implements Fact {}

    record JobOffer(UUID subject, ReferralId referral, ParticipantId participant, OfferId offer, LocalDate offeredOn)
            implements Fact {}

    record JobOfferAnswer(
            UUID subject,
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            ReferralEvent.JobOfferAnswer answer,
            LocalDate answeredOn)
            implements Fact {}

    record Contact(
            UUID subject,
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            String kind,
            boolean completed,
            int minutes,
            LocalDate onDay)
            implements Fact {}

    record Place(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int offerVersion,
            @Nullable GroupId coachingGroup)
            implements Fact {}

    record Attendance(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            GroupId sessionGroup,
            SessionId session,
            int module,
            AttendanceStatus status,
            int minutes,
            Presence presence,
            LocalDate onDay)
            implements Fact {}

    record Module(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int module)
            implements Fact {}

    record Entry(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            LocalDate enteredOn)
            implements Fact {}

    record Exit(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            LocalDate endedOn,
            EndKind kind,
            @Nullable EndReason reason)
            implements Fact {}

    record FollowUp(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            RecommendationKind kind,
            LocalDate enteredOn)
            implements Fact {}

    record Integration(
            UUID subject,
            ParticipantId participant,
            IntegrationKind kind,
            LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable WeeklyHours weeklyHours,
            boolean fixedTerm,
            boolean insured,
            boolean subsidised,
            FoundThrough foundThrough)
            implements Fact {}

    record IntegrationCheck(UUID subject, ParticipantId participant, LocalDate checkedOn) implements Fact {}

    record Progress(UUID subject, ParticipantId participant, int ladderVersion, int step, LocalDate onDay)
            implements Fact {}

    record BenefitPeriod(
            UUID subject,
            ParticipantId participant,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) implements Fact {}

    record BenefitReport(UUID subject, ParticipantId participant, LocalDate reportedUntil) implements Fact {}

    record Device(UUID subject, DeviceId device, DeviceType type, LocalDate since) implements Fact {}

    record DeviceGone(UUID subject, DeviceId device, LocalDate goneOn) implements Fact {}

    record DeviceSeen(UUID subject, DeviceId device, LocalDate seenOn) implements Fact {}

    record Loan(
            UUID subject,
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate handedOutOn)
            implements Fact {}

    record LoanEnd(UUID subject, DeviceId device, LoanRequestId loanRequest, LocalDate endedOn) implements Fact {}

    record Goal(
            UUID subject,
            FigureName figure,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline) implements Fact {}

    /** The subject for facts that are numbered within their stream. */
    static UUID numbered(int number) {
        return new UUID(0, number);
    }

    /** The subject for facts of which a stream has one per number and day. */
    static UUID ofDay(int number, LocalDate day) {
        return new UUID(number, day.toEpochDay());
    }
}
