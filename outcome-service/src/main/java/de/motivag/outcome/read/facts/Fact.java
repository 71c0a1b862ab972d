package de.motivag.outcome.read.facts;

import de.motivag.events.EventId;
import de.motivag.events.FigureName;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.AgreementRatingEvent.RatingPoint;
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
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.StepId;
import de.motivag.events.common.TeamId;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.outcome.read.facts.FactTable.Comment;
import de.motivag.outcome.read.facts.FactTable.Indexes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a fact table, created from one event. The tables are created from these records: the record's name is the
 * table's, its components are the columns after the common ones. Components are ids, enums, numbers, booleans and days
 * only; a nullable component is a column without {@code not null}.
 */
public sealed interface Fact {
    /** The subject of the fact within its stream. A correction ends only facts of the same stream and subject. */
    UUID subject();

    @Comment("Referrals, with the day of the application")
    @Indexes({
        "(organisation, applied_on)",
        "(organisation, participant)",
        "(organisation, referral) include (known_from, known_until, offer, participant)",
        "(organisation, referral) where known_until = 'infinity' and sequence > 0"
    })
    record Application(UUID subject, ReferralId referral, ParticipantId participant, OfferId offer, LocalDate appliedOn)
            implements Fact {}

    @Comment("Teams of a referral, each from its first day until that of the next")
    @Indexes("(organisation, referral)")
    record Team(UUID subject, ReferralId referral, TeamId team, LocalDate since) implements Fact {}

    @Comment("Every suitability check; the one held last counts")
    @Indexes("(organisation, referral)")
    record Suitability(
            UUID subject,
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            de.motivag.events.enrolment.Suitability result,
            LocalDate onDay)
            implements Fact {}

    @Indexes("(organisation, referral)")
    record Withdrawal(
            UUID subject, ReferralId referral, ParticipantId participant, OfferId offer, LocalDate withdrawnOn)
            implements Fact {}

    @Indexes({"(organisation, offered_on)", "(organisation, job_offer)"})
    record JobOffer(
            UUID subject,

            @Comment("the event that logged the offer first, by which answers name it")
            EventId jobOffer,

            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            LocalDate offeredOn)
            implements Fact {}

    @Comment("Every answer to a job offer; the one recorded last counts")
    @Indexes({"(organisation, answered_on)", "(organisation, job_offer)"})
    record JobOfferAnswer(
            UUID subject,

            @Comment("the event that logged the offer first")
            EventId jobOffer,

            ReferralId referral,
            ParticipantId participant,
            OfferId offer,
            de.motivag.events.enrolment.JobOfferAnswer answer,
            LocalDate answeredOn)
            implements Fact {}

    @Indexes({
        "(organisation, on_day, known_from) include (known_until, completed, referral, offer)",
        "(referral, offer, on_day, event_id) include (organisation, known_from, known_until, completed)"
    })
    record Contact(
            UUID subject,
            ReferralId referral,
            ParticipantId participant,
            OfferId offer,

            @Comment(
                    "the channel of a one-to-one contact, or SESSION, ONE_TO_ONE, APPOINTMENT, FIRST_TALK or SUITABILITY")
            String kind,

            @Comment("counts as a contact: neither a mail nor an attempt that reached nobody")
            boolean completed,

            int minutes,
            LocalDate onDay)
            implements Fact {}

    @Comment("Every seat of a participation, each from its first day until that of the next")
    @Indexes("(organisation, referral)")
    record Place(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int offerVersion,
            @Nullable GroupId coachingGroup,

            @Comment("null for the first seat, which the participation begins with") @Nullable
            LocalDate since)
            implements Fact {}

    @Indexes({
        "(organisation, on_day, known_from) include (known_until, minutes, presence, referral, offer)",
        "(participation)",
        "(module)"
    })
    record Attendance(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,

            @Comment("differs from the person's own group if a missed session is made up for")
            GroupId sessionGroup,

            SessionId session,
            int module,
            AttendanceStatus status,
            int minutes,
            Presence presence,
            LocalDate onDay)
            implements Fact {}

    @Comment("Self-study that a moderator has confirmed; it is no attendance and no contact")
    @Indexes("(participation)")
    record SelfStudy(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int module,
            int minutes,
            LocalDate onDay)
            implements Fact {}

    @Comment("Modules completed by their minutes")
    @Indexes({"(organisation, participation)", "(organisation, referral)"})
    record Module(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int module)
            implements Fact {}

    @Comment("Modules that count as completed without their minutes")
    @Indexes("(organisation, referral)")
    record ModuleWaiver(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int module)
            implements Fact {}

    @Indexes("(organisation, offer)")
    record Offer(UUID subject, OfferId offer, OfferKind kind) implements Fact {}

    @Comment("The modules of each version of an offer")
    @Indexes("(organisation, offer, offer_version)")
    record OfferModule(UUID subject, OfferId offer, int offerVersion, int module) implements Fact {}

    @Indexes({"(organisation, entered_on)", "(organisation, participation)", "(organisation, referral)"})
    record Entry(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            LocalDate enteredOn)
            implements Fact {}

    @Indexes({
        "(organisation, ended_on)",
        "(organisation, participation)",
        "(organisation, referral) include (known_from, known_until, ended_on, event_id)"
    })
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

    @Comment("Ratings of agreements, one before and one after the coaching of a participation")
    @Indexes({"(organisation, rated_on)", "(organisation, participation)"})
    record AgreementRating(
            UUID subject,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            RatingPoint point,
            int rubricVersion,

            @Comment("number of items that the agreement meets")
            int met,

            LocalDate ratedOn)
            implements Fact {}

    @Comment("Measures entered after a recommendation")
    @Indexes("(organisation, entered_on)")
    record FollowUp(
            UUID subject,
            RecommendationId recommendation,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            RecommendationKind kind,
            LocalDate enteredOn)
            implements Fact {}

    @Comment("Goals of roadmaps")
    @Indexes("(organisation, participation)")
    record RoadmapGoal(
            UUID subject, ParticipationId participation, ParticipantId participant, ReferralId referral, OfferId offer)
            implements Fact {}

    @Comment("Steps of roadmaps with the due day planned first")
    @Indexes({"(organisation, due_on)", "(organisation, participation)"})
    record RoadmapStep(
            UUID subject,
            StepId step,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            LocalDate dueOn)
            implements Fact {}

    @Comment("Steps of roadmaps that were taken")
    @Indexes("(organisation, participation)")
    record StepCompletion(
            UUID subject, StepId step, ParticipationId participation, ParticipantId participant, LocalDate completedOn)
            implements Fact {}

    @Indexes("(organisation, participant)")
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

    @Indexes("(organisation, participant)")
    record IntegrationCheck(UUID subject, ParticipantId participant, LocalDate checkedOn) implements Fact {}

    @Indexes({"(organisation, participant)", "(participant)"})
    record Progress(UUID subject, ParticipantId participant, int ladderVersion, int step, LocalDate onDay)
            implements Fact {}

    @Indexes("(organisation, participant)")
    record BenefitPeriod(
            UUID subject,
            ParticipantId participant,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) implements Fact {}

    @Indexes("(organisation, participant)")
    record BenefitReport(UUID subject, ParticipantId participant, LocalDate reportedUntil) implements Fact {}

    record Device(UUID subject, DeviceId device, DeviceType type, LocalDate since) implements Fact {}

    record DeviceGone(UUID subject, DeviceId device, LocalDate goneOn) implements Fact {}

    @Comment("Seen in its place, at the desk or by a return; a lost device is found by it")
    record DeviceSeen(UUID subject, DeviceId device, LocalDate seenOn) implements Fact {}

    @Indexes({"(organisation, handed_out_on)", "(organisation, participant)"})
    record Loan(
            UUID subject,
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate handedOutOn)
            implements Fact {}

    @Indexes("(organisation, loan_request)")
    record LoanEnd(UUID subject, DeviceId device, LoanRequestId loanRequest, LocalDate endedOn) implements Fact {}

    @Comment("Targets and baselines of an organisation, by the figure's name")
    @Indexes("(organisation, figure)")
    record Goal(
            UUID subject,
            FigureName figure,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline) implements Fact {}

    /** The subject for facts of which a stream has one per version and number. */
    static UUID ofVersion(int version, int number) {
        return new UUID(version, number);
    }

    /** The subject for facts that are numbered within their stream. */
    static UUID numbered(int number) {
        return new UUID(0, number);
    }

    /** The subject for facts of which a stream has one per number and day. */
    static UUID ofDay(int number, LocalDate day) {
        return new UUID(number, day.toEpochDay());
    }
}
