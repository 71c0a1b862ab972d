package de.motivag.suite.bench;

import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingRule;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** One person in a course, with the referral, the contacts and the loan. */
final class Person {
    private final Course course;
    private final Chance chance;
    final LocalDate applied;
    final Instant registered;
    final ParticipantId participant;
    final ReferralId referral;
    final ParticipationId participation;
    final WorkBiographyId biography;
    final PlacementRef placement;

    Person(Course course, Chance chance) {
        this.course = course;
        this.chance = chance;
        this.applied = course.begin.plusDays(1 + chance.nextInt(Course.DAYS_BEFORE - 10));
        this.registered = chance.during(applied);
        this.participant = new ParticipantId(chance.uuid(registered));
        this.referral = new ReferralId(chance.uuid(registered));
        this.participation = new ParticipationId(chance.uuid(registered));
        this.biography = new WorkBiographyId(chance.uuid(registered));
        this.placement = new PlacementRef(participation, participant, referral, course.offer, 1, course.group);
    }

    void live() {
        apply();
        var end = new Attendance(course, chance, this).attend();
        contacts(end);
        if (chance.happens(0.3)) {
            borrow(end);
        }
        new FoundWork(course, chance, this).record(end);
    }

    private void apply() {
        course.add(registered, new ParticipantRegistered(participant, new Confidential.Withheld<>()));
        course.add(
                registered.plusMillis(20),
                new ReferralOpened(
                        referral,
                        participant,
                        course.offer,
                        1,
                        OfferKind.ACTIVATION_AND_ORIENTATION,
                        applied,
                        new Confidential.Withheld<>(),
                        null,
                        null,
                        null,
                        new TeamId(course.organisation.derived("team/" + chance.nextInt(3))),
                        null,
                        null));
        course.add(
                registered.plusMillis(20),
                new ReferralRouted(
                        referral,
                        participant,
                        course.offer,
                        chance.any(List.of(Route.GREY_INTAKE, Route.GREY_ADVISER, Route.GREEN_ADVISER)),
                        RoutingRule.NEVER_OR_SIX_MONTHS_AGO,
                        1,
                        new Confidential.Withheld<>()));
        var checked = applied.plusDays(2);
        course.add(
                chance.during(checked),
                new SuitabilityAssessed(
                        referral,
                        participant,
                        course.offer,
                        Suitability.SUITABLE,
                        90,
                        Channel.VIDEO,
                        checked,
                        new Confidential.Withheld<>()));
        var placed = chance.during(applied.plusDays(4));
        course.add(
                placed,
                new PlacementRequested(
                        referral, participant, course.offer, 1, applied, course.group, null, false, null, List.of()));
        course.add(placed.plusMillis(40), new PlacementAccepted(placement, applied));
        var placedOn = LocalDate.ofInstant(placed, ZoneOffset.UTC);
        course.add(
                placed.plusMillis(60),
                new SeatAllocated(course.group, course.offer, participation, participant, referral, placedOn));
        course.add(
                placed.plusMillis(80),
                new ReferralPlaced(referral, participant, course.offer, participation, course.group));
        course.add(
                placed.plusMillis(100),
                new BenefitPeriodsReported(
                        biography,
                        participant,
                        applied,
                        List.of(new BenefitPeriod(applied.minusMonths(chance.nextInt(1, 60)), null))));
    }

    private void contacts(LocalDate end) {
        var days = (int) (end.plusMonths(2).toEpochDay() - applied.toEpochDay());
        for (int i = 2 + chance.nextInt(8); i > 0; i--) {
            var day = applied.plusDays(chance.nextInt(days));
            var reached = chance.happens(0.8);
            course.add(
                    after(day),
                    new ContactLogged(
                            referral,
                            participant,
                            course.offer,
                            chance.any(List.of(Channel.PHONE, Channel.PHONE, Channel.VIDEO, Channel.MAIL)),
                            chance.any(List.of(ContactPurpose.values())),
                            reached,
                            reached ? 5 + chance.nextInt(40) : 0,
                            day,
                            null));
        }
        for (int i = 0; i < 2; i++) {
            var day = course.sessions.get(chance.nextInt(Course.SESSIONS)).day();
            course.add(after(day), new OneToOneHeld(placement, day, Presence.ON_SITE, 30, null));
        }
        if (chance.happens(0.3)) {
            var day = end.plusDays(chance.nextInt(60));
            course.add(after(day), new JobOfferMade(referral, participant, course.offer, day, null, null));
        }
    }

    /** A time on that day, or after the person's registration. */
    private Instant after(LocalDate day) {
        var at = chance.during(day);
        return at.isAfter(registered) ? at : registered.plusMillis(500);
    }

    private void borrow(LocalDate end) {
        var asked = registered.plusSeconds(2 * 86_400 + 60);
        var device = new DeviceId(chance.uuid(asked));
        var loan = new LoanRequestId(chance.uuid(asked));
        course.add(asked, new DeviceNeeded(referral, participant, course.offer, DeviceType.LAPTOP));
        course.add(
                asked.plusMillis(20),
                new DeviceRegistered(device, DeviceType.LAPTOP, new Internal.Withheld<>(), applied));
        course.add(asked.plusMillis(40), new DeviceReserved(device, loan, participant, referral));
        var out = applied.plusDays(4);
        var handedOut = chance.during(out).plusSeconds(86_400);
        course.add(
                handedOut,
                new DeviceHandedOut(
                        device,
                        loan,
                        participant,
                        referral,
                        out,
                        Condition.GOOD,
                        Set.of(Accessory.POWER_SUPPLY, Accessory.HEADSET),
                        end.plusDays(14)));
        course.add(
                handedOut.plusMillis(50),
                new DeviceProvided(referral, participant, course.offer, loan, device, out, end.plusDays(14)));
        var back = end.plusDays(chance.nextInt(1, 20));
        var takenBack = chance.during(back).plusSeconds(86_400);
        course.add(takenBack, new DeviceTakenBack(device, loan, participant, referral, back, Condition.GOOD, Set.of()));
        course.add(takenBack.plusSeconds(3600), new DeviceWiped(device, back));
    }
}
