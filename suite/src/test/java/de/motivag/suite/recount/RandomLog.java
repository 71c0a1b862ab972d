package de.motivag.suite.recount;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A random log of some people between January 2025 and November 2026, with late records and corrections. */
final class RandomLog {
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 690;

    private final Random random;
    private final OrganisationId organisation;
    private final List<OfferId> offers = List.of(new OfferId(Id.next()), new OfferId(Id.next()));
    private final List<AttendanceRecorded> attended = new ArrayList<>();
    private final Map<Id, Long> sequences = new HashMap<>();
    private final List<ReceivedEvent> received = new ArrayList<>();

    private RandomLog(long seed, OrganisationId organisation) {
        this.random = new Random(seed);
        this.organisation = organisation;
    }

    /** The events in the order of recording. */
    static List<ReceivedEvent> of(long seed, OrganisationId organisation, int people) {
        var log = new RandomLog(seed, organisation);
        for (int i = 0; i < people; i++) {
            log.person();
        }
        for (int i = 0; i < people / 2; i++) {
            log.device();
        }
        log.received.sort(
                Comparator.comparing((ReceivedEvent one) -> one.recorded().at())
                        .thenComparing(one -> one.recorded().sequence()));
        return List.copyOf(log.received);
    }

    private void person() {
        var person = new ParticipantId(Id.next());
        for (int i = 0; i <= random.nextInt(2); i++) {
            participation(person);
        }
        work(person);
    }

    private void participation(ParticipantId person) {
        var offer = offers.get(random.nextInt(2));
        var placement = new PlacementRef(
                new ParticipationId(Id.next()), person, new ReferralId(Id.next()), offer, 1, new GroupId(Id.next()));
        var day = FIRST.plusDays(random.nextInt(450));
        record(
                placement.referral(),
                day,
                new ReferralOpened(
                        placement.referral(),
                        person,
                        offer,
                        1,
                        OfferKind.ACTIVATION_AND_ORIENTATION,
                        day,
                        new Confidential.Withheld<>(),
                        null,
                        null,
                        null,
                        null));
        for (int i = 0; i < random.nextInt(6); i++) {
            var held = day.plusDays(random.nextInt(120));
            record(
                    placement.referral(),
                    held,
                    new ContactLogged(
                            placement.referral(),
                            person,
                            offer,
                            any(Channel.values()),
                            ContactPurpose.COUNSELLING,
                            random.nextInt(4) > 0,
                            10,
                            held,
                            null));
            if (random.nextInt(5) == 0) {
                retract(placement, held.plusDays(random.nextInt(60)));
            }
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            jobOffer(placement, day.plusDays(random.nextInt(200)));
        }
        if (random.nextInt(6) == 0) {
            var withdrawn = day.plusDays(random.nextInt(150));
            record(
                    placement.referral(),
                    withdrawn,
                    new ReferralWithdrawn(placement.referral(), person, offer, withdrawn, Confidential.of("moved")));
        }
        measure(placement, day);
    }

    /** An offer with up to two answers, of which the later replaces the earlier. */
    private void jobOffer(PlacementRef placement, LocalDate day) {
        var referral = placement.referral();
        record(referral, day, new JobOfferMade(referral, placement.participant(), placement.offer(), day, null, null));
        var offer = new EventId(received.getLast().recorded().id());
        for (int i = 0; i < random.nextInt(3); i++) {
            var answered = day.plusDays(random.nextInt(20));
            record(
                    referral,
                    answered,
                    new JobOfferAnswered(
                            referral,
                            placement.participant(),
                            placement.offer(),
                            offer,
                            any(JobOfferAnswer.values()),
                            answered));
        }
    }

    /** Retracts the contact that was recorded last. */
    private void retract(PlacementRef placement, LocalDate day) {
        record(
                placement.referral(),
                day,
                new EventRetracted(
                        placement.referral(),
                        placement.participant(),
                        placement.offer(),
                        new EventId(received.getLast().recorded().id()),
                        new EventName("enrolment.ContactLogged"),
                        Confidential.of("Verwechslung")));
    }

    /** Keeps the stream's times of recording in ascending order. */
    private void measure(PlacementRef placement, LocalDate day) {
        var at = day;
        for (int i = 0; i < random.nextInt(7); i++) {
            var session = new SessionId(Id.next());
            var group = new GroupId(Id.next());
            at = at.plusDays(random.nextInt(8));
            var held = at;
            var minutes = random.nextInt(4) == 0 ? 0 : 60 + random.nextInt(120);
            var status = minutes == 0 ? AttendanceStatus.ABSENT : AttendanceStatus.LATE;
            var presence = any(Presence.values());
            var recorded = new AttendanceRecorded(placement, group, session, 1, held, status, minutes, presence);
            attended.add(recorded);
            record(placement.participation(), at, recorded);
            if (random.nextInt(4) == 0) {
                at = at.plusDays(random.nextInt(15));
                var other = random.nextInt(3) == 0 ? 0 : 30;
                record(
                        placement.participation(),
                        at,
                        new AttendanceCorrected(
                                placement,
                                group,
                                session,
                                1,
                                held.minusDays(random.nextInt(3)),
                                other == 0 ? AttendanceStatus.ABSENT : AttendanceStatus.LATE,
                                other,
                                any(Presence.values()),
                                Confidential.of("a mistake")));
            }
        }
        @Nullable LocalDate entered = null;
        @Nullable End ended = null;
        for (int i = 0; i < random.nextInt(8); i++) {
            at = at.plusDays(random.nextInt(40));
            if (random.nextInt(2) == 0) {
                var after = entered != null && random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(60));
                if (entered != null) {
                    record(placement.participation(), at, new MeasureEntryCorrected(placement, entered, after));
                } else if (i == 0 || random.nextBoolean()) {
                    after = day.plusDays(random.nextInt(60));
                    record(placement.participation(), at, new MeasureEntered(placement, after));
                }
                entered = after;
            } else {
                var after = new End(day.plusDays(40 + random.nextInt(60)), any(EndKind.values()), null);
                if (ended == null) {
                    record(
                            placement.participation(),
                            at,
                            new MeasureEnded(placement, after.endedOn(), after.kind(), null));
                    ended = after;
                } else {
                    var undone = random.nextInt(4) == 0;
                    record(
                            placement.participation(),
                            at,
                            new MeasureEndCorrected(placement, ended, undone ? null : after));
                    ended = undone ? null : after;
                }
            }
        }
    }

    private void work(ParticipantId person) {
        var biography = new WorkBiographyId(Id.next());
        var job = new IntegrationId(Id.next());
        var at = FIRST.plusDays(100);
        var reported = false;
        var checks = new HashSet<LocalDate>();
        for (int i = 0; i < random.nextInt(5); i++) {
            at = at.plusDays(random.nextInt(150));
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    record(
                            biography,
                            at,
                            reported
                                    ? new IntegrationCorrected(biography, person, job, facts(), null)
                                    : new IntegrationReported(biography, person, job, facts(), null));
                    reported = true;
                }
                case 2 -> {
                    if (reported) {
                        record(
                                biography,
                                at,
                                new IntegrationWithdrawn(biography, person, job, Confidential.of("a mistake")));
                        reported = false;
                        job = new IntegrationId(Id.next());
                    }
                }
                case 3 -> {
                    for (var day : checks) {
                        record(
                                biography,
                                at,
                                new NoIntegrationWithdrawn(biography, person, day, Confidential.of("a mistake")));
                    }
                    checks.clear();
                }
                default -> {
                    var day = at.minusDays(random.nextInt(9));
                    if (checks.add(day)) {
                        record(biography, at, new NoIntegrationConfirmed(biography, person, day));
                    }
                }
            }
        }
    }

    /** A device is lent, lost and found. It may be registered late, and a day may precede its first day in stock. */
    private void device() {
        var device = new DeviceId(Id.next());
        var at = FIRST.plusDays(random.nextInt(200));
        record(
                device,
                at,
                new DeviceRegistered(device, DeviceType.LAPTOP, Internal.of("L-1"), at.minusDays(random.nextInt(9))));
        var last = at.minusDays(5);
        @Nullable DeviceHandedOut loan = null;
        var lost = false;
        for (int i = 0; i < random.nextInt(20); i++) {
            at = at.plusDays(random.nextInt(40));
            var day = at.minusDays(random.nextInt((int) Math.min(9, ChronoUnit.DAYS.between(last, at) + 1)));
            var stocktake = loan == null ? random.nextInt(lost ? 2 : 6) == 0 : !lost && random.nextInt(6) == 0;
            if (stocktake) {
                record(device, at, new StocktakeConfirmed(device, loan, day));
                lost = false;
                continue;
            }
            if (!lost && random.nextInt(3) == 0) {
                record(device, at, new DeviceLost(device, loan, day));
                lost = true;
            } else if (loan != null) {
                record(
                        device,
                        at,
                        new DeviceTakenBack(
                                device,
                                loan.loanRequest(),
                                loan.participant(),
                                loan.referral(),
                                day,
                                Condition.GOOD,
                                Set.of()));
                loan = null;
                lost = false;
            } else if (lost || random.nextInt(9) == 0) {
                record(device, at, new DeviceRetired(device, loan, day, RetirementReason.OLD));
                return;
            } else {
                loan = loan(device, day);
                record(device, at, loan);
            }
            last = day;
        }
    }

    /** A loan to a person with a session soon, if there is one. */
    private DeviceHandedOut loan(DeviceId device, LocalDate day) {
        var placement = attended.stream()
                .filter(one -> !one.heldOn().isBefore(day))
                .min(Comparator.comparing(AttendanceRecorded::heldOn))
                .orElse(attended.getFirst())
                .placement();
        return new DeviceHandedOut(
                device,
                new LoanRequestId(Id.next()),
                placement.participant(),
                placement.referral(),
                day,
                Condition.GOOD,
                Set.of(),
                day.plusDays(30));
    }

    private Integration facts() {
        var starts = FIRST.plusDays(random.nextInt(DAYS));
        return new Integration(
                any(IntegrationKind.values()),
                starts,
                random.nextBoolean() ? null : starts.plusDays(random.nextInt(300)),
                WeeklyHours.of("30.5"),
                false,
                random.nextBoolean(),
                random.nextInt(3) == 0,
                FoundThrough.SELF);
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Records at noon of that day or later, and not before earlier events of the stream. */
    private void record(Id stream, LocalDate day, Event event) {
        var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        var at = day.atTime(11, 0).toInstant(ZoneOffset.UTC).plusSeconds(random.nextInt(3600 * 3));
        var last = received.stream()
                .filter(one -> one.recorded().stream().equals(stream.value()))
                .map(one -> one.recorded().at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        received.add(new ReceivedEvent(
                new EventMetadata(
                        Id.next(),
                        EventTypes.name(event.getClass()),
                        stream.value(),
                        sequence,
                        (at.isAfter(last) ? at : last.plusSeconds(1)).truncatedTo(ChronoUnit.MILLIS),
                        organisation,
                        null,
                        "c",
                        "c",
                        null),
                "test",
                0,
                received.size(),
                new byte[] {1},
                event));
    }
}
