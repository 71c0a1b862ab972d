package de.motivag.enrolment.write.referral;

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
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.Suitability;
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
 * @param check the check held last, if there was one; of two on one day the one recorded last
 */
public record ReferralProgress(
        ReferralOpened opened,
        Application application,
        Chosen routing,
        @Nullable Check check,
        Devices devices,
        Seat seat,
        Responsible responsible,
        Help help) {
    public record Check(Suitability result, LocalDate heldOn) {}

    /** @param decided whether a person has decided the route */
    public record Chosen(Route route, boolean decided) {}

    /** @param provided fulfilled loan requests */
    public record Devices(boolean needed, Set<LoanRequestId> provided) {
        private Devices and(LoanRequestId fulfilled) {
            return new Devices(
                    false,
                    Stream.concat(provided.stream(), Stream.of(fulfilled)).collect(Collectors.toUnmodifiableSet()));
        }
    }

    public record Responsible(
            @Nullable Assignment<TeamId> team, @Nullable Assignment<Internal<StaffId>> adviser) {
        /** Assignments of the application's day move with it when it is corrected. */
        private Responsible from(LocalDate before, LocalDate after) {
            return new Responsible(Assignment.moved(team, before, after), Assignment.moved(adviser, before, after));
        }
    }

    /** @param officer support by the equal opportunity officer */
    public record Help(Support technical, Support officer) {}

    public static final String OPEN_REFERRAL = "open-referral";

    static ReferralProgress of(ReferralOpened opened) {
        return new ReferralProgress(
                opened,
                Application.of(opened),
                new Chosen(Route.UNDECIDED, false),
                null,
                new Devices(false, Set.of()),
                Seat.NONE,
                new Responsible(
                        Assignment.of(opened.team(), opened.appliedOn()),
                        Assignment.of(opened.adviser(), opened.appliedOn())),
                new Help(Support.NONE, Support.NONE));
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
     * @throws RuleViolated if the day is outside of the bounds of its kind
     */
    public LocalDate day(ReferralDay kind, @Nullable LocalDate given, DecisionContext context, String pointer) {
        var day = given == null ? context.today() : given;
        kind.require(day, application.appliedOn(), context, pointer);
        return day;
    }

    /**
     * As above, for a new assignment.
     *
     * @throws RuleViolated if the day lies in the future, or before the application or the present assignment
     */
    public LocalDate day(
            ReferralDay kind,
            @Nullable LocalDate given,
            @Nullable Assignment<?> present,
            DecisionContext context,
            String pointer) {
        var day = day(kind, given, context, pointer);
        if (present != null && day.isBefore(present.since())) {
            throw new RuleViolated(BEFORE_ASSIGNMENT, pointer).about(day, present.since());
        }
        return day;
    }

    ReferralProgress corrected(ReferralCorrected event) {
        var before = application.appliedOn();
        var after = event.appliedOn();
        return new ReferralProgress(
                opened, Application.of(event), routing, check, devices, seat, responsible.from(before, after), help);
    }

    ReferralProgress routed(Route to, boolean byHand) {
        return new ReferralProgress(
                opened, application, new Chosen(to, byHand), check, devices, seat, responsible, help);
    }

    /** The result of the check held last; null before the first one. */
    public @Nullable Suitability suitability() {
        return check == null ? null : check.result();
    }

    ReferralProgress assessed(SuitabilityAssessed assessed) {
        var isEarlier = check != null && assessed.heldOn().isBefore(check.heldOn());
        var latest = isEarlier ? check : new Check(assessed.result(), assessed.heldOn());
        return new ReferralProgress(opened, application, routing, latest, devices, seat, responsible, help);
    }

    ReferralProgress deviceNeeded() {
        return with(new Devices(true, devices.provided));
    }

    ReferralProgress equipped(LoanRequestId with) {
        return with(devices.and(with));
    }

    ReferralProgress with(Seat now) {
        return new ReferralProgress(opened, application, routing, check, devices, now, responsible, help);
    }

    ReferralProgress ownedBy(Assignment<TeamId> owner) {
        return with(new Responsible(owner, responsible.adviser));
    }

    ReferralProgress advisedBy(Assignment<Internal<StaffId>> by) {
        return with(new Responsible(responsible.team, by));
    }

    ReferralProgress asked(SupportRequested requested) {
        return switch (requested.helper().orElse(null)) {
            case TECHNICAL_SUPPORT -> with(new Help(Support.asked(requested), help.officer));
            case EQUAL_OPPORTUNITY_OFFICER -> with(new Help(help.technical, Support.asked(requested)));
            case null -> this;
        };
    }

    ReferralProgress resolved(SupportResolved resolved) {
        return switch (resolved.helper().orElse(null)) {
            case TECHNICAL_SUPPORT -> with(new Help(help.technical.resolved(), help.officer));
            case EQUAL_OPPORTUNITY_OFFICER -> with(new Help(help.technical, help.officer.resolved()));
            case null -> this;
        };
    }

    private ReferralProgress with(Devices now) {
        return new ReferralProgress(opened, application, routing, check, now, seat, responsible, help);
    }

    private ReferralProgress with(Responsible now) {
        return new ReferralProgress(opened, application, routing, check, devices, seat, now, help);
    }

    private ReferralProgress with(Help now) {
        return new ReferralProgress(opened, application, routing, check, devices, seat, responsible, now);
    }
}
