package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.BEFORE_APPLICATION;
import static de.motivag.enrolment.EnrolmentRule.BEFORE_ASSIGNMENT;
import static de.motivag.enrolment.EnrolmentRule.REFERRAL_ALREADY_OPEN;

import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.UniqueKey;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a referral.
 *
 * @param opened application as opened
 * @param application application as last corrected
 * @param decided whether a person has decided the route
 * @param suitability result of the last check, if there was one
 * @param devices fulfilled loan requests
 * @param support technical support
 * @param officer support by the equal opportunity officer
 */
public record ReferralProgress(
        ReferralOpened opened,
        Application application,
        Route route,
        boolean decided,
        @Nullable Suitability suitability,
        boolean needsDevice,
        Set<LoanRequestId> devices,
        Seat seat,
        @Nullable Assignment<TeamId> team,
        @Nullable Assignment<Internal<StaffId>> adviser,
        Support support,
        Support officer) {
    public static final String OPEN_REFERRAL = "open-referral";

    static ReferralProgress of(ReferralOpened opened) {
        return new ReferralProgress(
                opened,
                Application.of(opened),
                Route.UNDECIDED,
                false,
                null,
                false,
                Set.of(),
                Seat.NONE,
                Assignment.of(opened.team(), opened.appliedOn()),
                Assignment.of(opened.adviser(), opened.appliedOn()),
                Support.NONE,
                Support.NONE);
    }

    /** The unique key: a person has at most one open referral into an offer at a time. */
    public static UniqueKey key(ParticipantId participant, OfferId offer, ReferralId referral) {
        var person = participant.value() + "/" + offer.value();
        return new UniqueKey(OPEN_REFERRAL, person, referral, REFERRAL_ALREADY_OPEN, null);
    }

    public UniqueKey key() {
        return key(participant(), offer(), opened.referral());
    }

    public ParticipantId participant() {
        return opened.participant();
    }

    public OfferId offer() {
        return opened.offer();
    }

    /**
     * The business day of a fact: the day given by the caller, or today.
     *
     * @throws RuleViolated if the day lies in the future or before the application
     */
    public LocalDate day(@Nullable LocalDate given, DecisionContext context, String pointer) {
        var day = context.dayOrToday(given, pointer);
        if (day.isBefore(application.appliedOn())) {
            throw new RuleViolated(BEFORE_APPLICATION, pointer);
        }
        return day;
    }

    /**
     * As above, for a new assignment.
     *
     * @throws RuleViolated if the day lies in the future, or before the application or the present assignment
     */
    public LocalDate day(
            @Nullable LocalDate given, @Nullable Assignment<?> present, DecisionContext context, String pointer) {
        var day = day(given, context, pointer);
        if (present != null && day.isBefore(present.since())) {
            throw new RuleViolated(BEFORE_ASSIGNMENT, pointer);
        }
        return day;
    }

    ReferralProgress corrected(ReferralCorrected event) {
        return new ReferralProgress(
                opened,
                Application.of(event),
                route,
                decided,
                suitability,
                needsDevice,
                devices,
                seat,
                team,
                adviser,
                support,
                officer);
    }

    ReferralProgress routed(Route to, boolean byHand) {
        return new ReferralProgress(
                opened,
                application,
                to,
                byHand,
                suitability,
                needsDevice,
                devices,
                seat,
                team,
                adviser,
                support,
                officer);
    }

    ReferralProgress assessed(Suitability result) {
        return new ReferralProgress(
                opened,
                application,
                route,
                decided,
                result,
                needsDevice,
                devices,
                seat,
                team,
                adviser,
                support,
                officer);
    }

    ReferralProgress deviceNeeded() {
        return new ReferralProgress(
                opened, application, route, decided, suitability, true, devices, seat, team, adviser, support, officer);
    }

    ReferralProgress equipped(LoanRequestId with) {
        var all = Stream.concat(devices.stream(), Stream.of(with)).collect(Collectors.toUnmodifiableSet());
        return new ReferralProgress(
                opened, application, route, decided, suitability, false, all, seat, team, adviser, support, officer);
    }

    ReferralProgress with(Seat now) {
        return new ReferralProgress(
                opened,
                application,
                route,
                decided,
                suitability,
                needsDevice,
                devices,
                now,
                team,
                adviser,
                support,
                officer);
    }

    ReferralProgress ownedBy(Assignment<TeamId> owner) {
        return new ReferralProgress(
                opened,
                application,
                route,
                decided,
                suitability,
                needsDevice,
                devices,
                seat,
                owner,
                adviser,
                support,
                officer);
    }

    ReferralProgress advisedBy(Assignment<Internal<StaffId>> by) {
        return new ReferralProgress(
                opened,
                application,
                route,
                decided,
                suitability,
                needsDevice,
                devices,
                seat,
                team,
                by,
                support,
                officer);
    }

    ReferralProgress with(Support now) {
        return new ReferralProgress(
                opened,
                application,
                route,
                decided,
                suitability,
                needsDevice,
                devices,
                seat,
                team,
                adviser,
                now,
                officer);
    }

    ReferralProgress asked(SupportRequested requested) {
        return switch (requested.helper().orElse(null)) {
            case TECHNICAL_SUPPORT -> with(Support.asked(requested));
            case EQUAL_OPPORTUNITY_OFFICER -> withOfficer(Support.asked(requested));
            case null -> this;
        };
    }

    ReferralProgress resolved(SupportResolved resolved) {
        return switch (resolved.helper().orElse(null)) {
            case TECHNICAL_SUPPORT -> with(support.resolved());
            case EQUAL_OPPORTUNITY_OFFICER -> withOfficer(officer.resolved());
            case null -> this;
        };
    }

    ReferralProgress withOfficer(Support now) {
        return new ReferralProgress(
                opened,
                application,
                route,
                decided,
                suitability,
                needsDevice,
                devices,
                seat,
                team,
                adviser,
                support,
                now);
    }
}
