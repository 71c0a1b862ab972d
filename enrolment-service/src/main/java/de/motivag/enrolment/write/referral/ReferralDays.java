package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.AFTER_RECORDED_DAY;

import de.motivag.events.Event;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralEvent.SupportRequested;
import de.motivag.events.enrolment.ReferralEvent.SupportResolved;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The days that are recorded for a referral here, and those that other services have reported. */
public record ReferralDays(List<Dated> days) {
    public record Dated(ReferralDay kind, LocalDate day) {}

    /**
     * @param recorded all events of the referral
     * @param reported days of other services, as far as they have arrived
     */
    public static ReferralDays of(List<RecordedEvent> recorded, ReportedDays reported) {
        return new ReferralDays(Stream.concat(
                        recorded.stream().filter(one -> !one.retracted()).flatMap(one -> dated(one.event()).stream()),
                        reported.days().stream())
                .sorted(Comparator.comparing(Dated::day))
                .toList());
    }

    private static Optional<Dated> dated(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case ContactLogged e -> new Dated(ReferralDay.CONTACT, e.heldOn());
                    case SuitabilityAssessed e -> new Dated(ReferralDay.CHECK, e.heldOn());
                    case RouteDecided e -> new Dated(ReferralDay.ROUTE_DECISION, e.decidedOn());
                    case CaseTransferred e -> new Dated(ReferralDay.TRANSFER, e.transferredOn());
                    case AdviserAssigned e -> new Dated(ReferralDay.ASSIGNMENT, e.assignedOn());
                    case PlacementRequested e when e.from() != null -> new Dated(ReferralDay.SEAT, e.from());
                    case JobOfferMade e -> new Dated(ReferralDay.JOB_OFFER, e.offeredOn());
                    case SupportRequested e -> new Dated(ReferralDay.SUPPORT_REQUEST, e.requestedOn());
                    case SupportResolved e -> new Dated(ReferralDay.SUPPORT_RESOLUTION, e.resolvedOn());
                    case ReferralWithdrawn e -> new Dated(ReferralDay.WITHDRAWAL, e.withdrawnOn());
                    default -> null;
                });
    }

    /** @throws RuleViolated if a recorded day is too early for this day of the application; names the earliest one */
    public void requireApplicationOn(LocalDate appliedOn, String pointer) {
        days.stream()
                .filter(dated -> dated.day().isBefore(dated.kind().earliest(appliedOn)))
                .findFirst()
                .ifPresent(dated -> refuse(appliedOn, dated, pointer));
    }

    /** @throws RuleViolated if a day of these kinds is later than this one; names the latest one */
    public void requireNoneAfter(LocalDate day, Set<ReferralDay> kinds, String pointer) {
        days.stream()
                .filter(dated -> kinds.contains(dated.kind()) && dated.day().isAfter(day))
                .reduce((_, later) -> later)
                .ifPresent(dated -> refuse(day, dated, pointer));
    }

    private static void refuse(LocalDate day, Dated other, String pointer) {
        throw new RuleViolated(AFTER_RECORDED_DAY, pointer)
                .about(day, other.kind().text(), other.day());
    }
}
