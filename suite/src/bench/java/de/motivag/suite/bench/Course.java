package de.motivag.suite.bench;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.GroupEvent.SessionHeld;
import de.motivag.events.coaching.GroupEvent.SessionPlanned;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRecorded;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
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
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TeamId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.DeviceProvided;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.RoutingRule;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.kit.eventstore.EventMetadata;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One group with its {@value #PEOPLE} people and their devices, from the planning to half a year after the end. A tenth
 * of the people end early, three in ten borrow a device, half of them find work. One record in fifty is corrected
 * later.
 */
final class Course {
    /** The approximate number of events of a course. */
    static final int EVENTS = 600;

    private static final int PEOPLE = 12;
    private static final int SESSIONS = 24;
    private static final int MODULES = 3;
    private static final int MINUTES = 180;
    private static final int DAYS_BEFORE = 28;
    private static final double CORRECTED = 0.02;
    private static final Map<Class<?>, String> TYPES = new HashMap<>();

    static {
        EventTypes.all().forEach((name, type) -> TYPES.put(type, name));
    }

    private record Happened(Instant at, Event event) {}

    private record Session(SessionId id, int module, LocalDate day) {}

    private final OrganisationId organisation;
    private final SplittableRandom random;
    private final LocalDate begin;
    private final OfferId offer;
    private final GroupId group;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Happened> all = new ArrayList<>(EVENTS);
    private final Map<UUID, Long> sequences = new HashMap<>();
    private int next;

    Course(OrganisationId organisation, Instant at, SplittableRandom random) {
        this.organisation = organisation;
        this.random = random;
        this.begin = LocalDate.ofInstant(at, ZoneOffset.UTC);
        this.offer = new OfferId(organisation.derived("offer/activation-and-orientation"));
        this.group = new GroupId(uuid(at));
        plan(at);
        for (int i = 0; i < PEOPLE; i++) {
            new Person().live();
        }
        all.sort(Comparator.comparing(Happened::at));
    }

    Instant nextAt() {
        return all.get(next).at();
    }

    boolean isMore() {
        return next < all.size();
    }

    Log.Written next() {
        var happened = all.get(next++);
        var stream = happened.event().stream().value();
        var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        var cause = uuid(happened.at()).toString();
        var recorded = new EventMetadata(
                uuid(happened.at()),
                type(happened.event()),
                stream,
                sequence,
                happened.at(),
                organisation,
                null,
                cause,
                cause,
                null);
        return new Log.Written(recorded, happened.event());
    }

    private static String type(Event event) {
        return java.util.Objects.requireNonNull(TYPES.get(event.getClass()));
    }

    /** A UUID of version 7 with that time, so that keys are created roughly in ascending order, as in the services. */
    private UUID uuid(Instant at) {
        var time = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(time, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private boolean happens(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Instant during(LocalDate day) {
        return day.atTime(8, 0).toInstant(ZoneOffset.UTC).plusMillis(random.nextInt(8 * 60 * 60 * 1000));
    }

    private void add(Instant at, Event event) {
        all.add(new Happened(at, event));
    }

    /** Three modules of four weeks, with two sessions per week. */
    private void plan(Instant at) {
        var first = begin.plusDays(DAYS_BEFORE);
        add(at, new GroupPlanned(group, offer, 1, first, PEOPLE, new Internal.Withheld<>()));
        for (int i = 0; i < SESSIONS; i++) {
            var day = first.plusWeeks(i / 2).plusDays(2L * (i % 2));
            var session = new Session(new SessionId(uuid(at)), 1 + i * MODULES / SESSIONS, day);
            sessions.add(session);
            add(
                    at.plusMillis(1),
                    new SessionPlanned(
                            group,
                            offer,
                            session.id(),
                            session.module(),
                            day,
                            LocalTime.of(9, 0),
                            LocalTime.of(12, 30),
                            MINUTES));
            add(
                    during(day),
                    new SessionHeld(
                            group, offer, session.id(), session.module(), day, MINUTES, new Internal.Withheld<>()));
        }
    }

    /** One person in the course. */
    private final class Person {
        private final LocalDate applied = begin.plusDays(1 + random.nextInt(DAYS_BEFORE - 10));
        private final Instant registered = during(applied);
        private final ParticipantId participant = new ParticipantId(uuid(registered));
        private final ReferralId referral = new ReferralId(uuid(registered));
        private final ParticipationId participation = new ParticipationId(uuid(registered));
        private final WorkBiographyId biography = new WorkBiographyId(uuid(registered));
        private final PlacementRef placement = new PlacementRef(participation, participant, referral, offer, 1, group);

        private void live() {
            apply();
            var end = attend();
            contacts(end);
            if (happens(0.3)) {
                borrow(end);
            }
            work(end);
        }

        private void apply() {
            add(registered, new ParticipantRegistered(participant, new Confidential.Withheld<>()));
            add(
                    registered.plusMillis(20),
                    new ReferralOpened(
                            referral,
                            participant,
                            offer,
                            1,
                            OfferKind.ACTIVATION_AND_ORIENTATION,
                            applied,
                            new Confidential.Withheld<>(),
                            null,
                            null,
                            new TeamId(organisation.derived("team/" + random.nextInt(3))),
                            null));
            add(
                    registered.plusMillis(20),
                    new ReferralRouted(
                            referral,
                            participant,
                            offer,
                            any(List.of(Route.GREY_INTAKE, Route.GREY_ADVISER, Route.GREEN_ADVISER)),
                            RoutingRule.NEVER_OR_SIX_MONTHS_AGO,
                            1,
                            new Confidential.Withheld<>()));
            var checked = applied.plusDays(2);
            add(
                    during(checked),
                    new SuitabilityAssessed(
                            referral,
                            participant,
                            offer,
                            Suitability.SUITABLE,
                            90,
                            Channel.VIDEO,
                            checked,
                            new Confidential.Withheld<>()));
            var placed = during(applied.plusDays(4));
            add(placed, new PlacementRequested(referral, participant, offer, 1, applied, group, null));
            add(placed.plusMillis(40), new PlacementAccepted(placement));
            var placedOn = LocalDate.ofInstant(placed, ZoneOffset.UTC);
            add(placed.plusMillis(60), new SeatAllocated(group, offer, participation, participant, referral, placedOn));
            add(placed.plusMillis(80), new ReferralPlaced(referral, participant, offer, participation, group));
            add(
                    placed.plusMillis(100),
                    new BenefitPeriodsReported(
                            biography,
                            participant,
                            applied,
                            List.of(new BenefitPeriod(applied.minusMonths(random.nextInt(1, 60)), null))));
        }

        private void contacts(LocalDate end) {
            var days = (int) (end.plusMonths(2).toEpochDay() - applied.toEpochDay());
            for (int i = 2 + random.nextInt(8); i > 0; i--) {
                var day = applied.plusDays(random.nextInt(days));
                var reached = happens(0.8);
                add(
                        after(day),
                        new ContactLogged(
                                referral,
                                participant,
                                offer,
                                any(List.of(Channel.PHONE, Channel.PHONE, Channel.VIDEO, Channel.MAIL)),
                                any(List.of(ContactPurpose.values())),
                                reached,
                                reached ? 5 + random.nextInt(40) : 0,
                                day,
                                null));
            }
            for (int i = 0; i < 2; i++) {
                var day = sessions.get(random.nextInt(SESSIONS)).day();
                add(after(day), new OneToOneHeld(placement, day, Presence.ON_SITE, 30, null));
            }
            if (happens(0.3)) {
                var day = end.plusDays(random.nextInt(60));
                add(after(day), new JobOfferMade(referral, participant, offer, day, null, null));
            }
        }

        /** A time on that day, or after the person's registration. */
        private Instant after(LocalDate day) {
            var at = during(day);
            return at.isAfter(registered) ? at : registered.plusMillis(500);
        }

        /** @return day of the measure's end */
        private LocalDate attend() {
            var last = happens(0.1) ? random.nextInt(SESSIONS) : SESSIONS;
            LocalDate entered = null;
            for (int i = 0; i < last; i++) {
                var session = sessions.get(i);
                var at = during(session.day()).plusSeconds(60);
                if (attended(session, at) && entered == null) {
                    entered = session.day();
                    add(at.plusMillis(5), new MeasureEntered(placement, entered));
                }
                if (i % (SESSIONS / MODULES) == SESSIONS / MODULES - 1) {
                    add(at.plusMillis(5), new ModuleCompleted(placement, session.module(), 8 * MINUTES, 6 * MINUTES));
                }
            }
            var end = last == 0
                    ? begin.plusDays(DAYS_BEFORE)
                    : sessions.get(last - 1).day();
            end(end, entered, last < SESSIONS ? any(List.of(EndReason.values())) : null);
            return end;
        }

        private boolean attended(Session session, Instant at) {
            var chance = random.nextDouble();
            var status = chance < 0.78
                    ? AttendanceStatus.PRESENT
                    : chance < 0.86
                            ? AttendanceStatus.LATE
                            : chance < 0.94 ? AttendanceStatus.EXCUSED : AttendanceStatus.ABSENT;
            var minutes = switch (status) {
                case PRESENT -> MINUTES;
                case LATE -> MINUTES / 2;
                case EXCUSED, ABSENT -> 0;
            };
            var presence = happens(0.7) ? Presence.ONLINE : Presence.ON_SITE;
            add(
                    at,
                    new AttendanceRecorded(
                            placement,
                            group,
                            session.id(),
                            session.module(),
                            session.day(),
                            status,
                            minutes,
                            presence));
            if (happens(CORRECTED)) {
                add(
                        at.plusSeconds(random.nextInt(86_400, 20 * 86_400)),
                        new AttendanceCorrected(
                                placement,
                                group,
                                session.id(),
                                session.module(),
                                session.day(),
                                AttendanceStatus.LATE,
                                MINUTES / 3,
                                presence,
                                new Confidential.Withheld<>()));
            }
            return minutes > 0;
        }

        private void end(LocalDate day, @Nullable LocalDate entered, @Nullable EndReason early) {
            var at = during(day).plusSeconds(8 * 60 * 60);
            if (early != null) {
                add(at, new EarlyEndRecorded(placement, day, early, null));
            }
            if (entered == null) {
                add(
                        at.plusMillis(5),
                        new ParticipationNotStarted(placement, day, early == null ? EndReason.OTHER : early));
                return;
            }
            var end = new End(day, early == null ? EndKind.COMPLETED : EndKind.EARLY, early);
            add(at.plusMillis(5), new MeasureEnded(placement, end.endedOn(), end.kind(), end.reason()));
            add(at.plusMillis(60), new ReferralClosed(referral, participant, offer, participation, day));
            if (happens(CORRECTED)) {
                add(
                        at.plusSeconds(10 * 86_400),
                        new MeasureEndCorrected(placement, end, new End(day.plusDays(1), end.kind(), end.reason())));
            }
            recommendation(at.plusSeconds(60 * 60));
        }

        private void recommendation(Instant at) {
            var recommendation = new RecommendationId(uuid(at));
            var kind = any(List.of(
                    RecommendationKind.PRIMARY_LABOUR_MARKET,
                    RecommendationKind.WORK_TRIAL,
                    RecommendationKind.QUALIFICATION));
            var recommendedOn = LocalDate.ofInstant(at, ZoneOffset.UTC);
            add(
                    at,
                    new NextStepRecommended(
                            placement, recommendation, kind, null, recommendedOn, new Confidential.Withheld<>()));
            var decided = at.plusSeconds(3 * 86_400);
            add(decided, new RecommendationAccepted(placement, recommendation, kind, null, recommendedOn.plusDays(3)));
            if (happens(0.2)) {
                var entered = at.plusSeconds(random.nextInt(10, 60) * 86_400L);
                var day = LocalDate.ofInstant(entered, ZoneOffset.UTC);
                add(entered, new FollowUpMeasureEntered(placement, recommendation, kind, day));
            }
        }

        private void borrow(LocalDate end) {
            var asked = registered.plusSeconds(2 * 86_400 + 60);
            var device = new DeviceId(uuid(asked));
            var loan = new LoanRequestId(uuid(asked));
            add(asked, new DeviceNeeded(referral, participant, offer, DeviceType.LAPTOP));
            add(
                    asked.plusMillis(20),
                    new DeviceRegistered(device, DeviceType.LAPTOP, new Internal.Withheld<>(), applied));
            add(asked.plusMillis(40), new DeviceReserved(device, loan, participant, referral));
            var out = applied.plusDays(4);
            var handedOut = during(out).plusSeconds(86_400);
            add(
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
            add(
                    handedOut.plusMillis(50),
                    new DeviceProvided(referral, participant, offer, loan, device, out, end.plusDays(14)));
            var back = end.plusDays(random.nextInt(1, 20));
            var takenBack = during(back).plusSeconds(86_400);
            add(takenBack, new DeviceTakenBack(device, loan, participant, referral, back, Condition.GOOD, Set.of()));
            add(takenBack.plusSeconds(3600), new DeviceWiped(device, back));
        }

        private void work(LocalDate end) {
            add(during(applied.plusDays(5)), new ProgressRecorded(biography, participant, 1, 1, applied));
            add(during(end.plusDays(1)), new ProgressRecorded(biography, participant, 1, 1 + random.nextInt(4), end));
            var found = happens(0.5);
            if (found) {
                integration(end.plusDays(random.nextInt(150)));
            }
            var checked = end.plusMonths(6).plusDays(random.nextInt(1, 20));
            if (!found && happens(0.7)) {
                add(during(checked), new NoIntegrationConfirmed(biography, participant, checked));
            }
            add(
                    during(checked).plusSeconds(60),
                    new BenefitPeriodsReported(
                            biography,
                            participant,
                            checked,
                            List.of(new BenefitPeriod(
                                    applied.minusMonths(random.nextInt(1, 60)), found ? end.plusMonths(3) : null))));
        }

        private void integration(LocalDate starts) {
            var reported = during(starts.plusDays(random.nextInt(1, 30)));
            var integration = new IntegrationId(uuid(reported));
            var facts = new Integration(
                    any(List.of(
                            IntegrationKind.EMPLOYMENT,
                            IntegrationKind.EMPLOYMENT,
                            IntegrationKind.VOCATIONAL_TRAINING,
                            IntegrationKind.WORK_TRIAL)),
                    starts,
                    happens(0.2) ? starts.plusMonths(2) : null,
                    new WeeklyHours(BigDecimal.valueOf(random.nextInt(8, 40))),
                    happens(0.4),
                    happens(0.8),
                    happens(0.1),
                    any(List.of(FoundThrough.values())));
            add(reported, new IntegrationReported(biography, participant, integration, facts, null));
            var later = reported.plusSeconds(random.nextInt(86_400, 90 * 86_400));
            if (happens(CORRECTED)) {
                var moved = new Integration(
                        facts.kind(),
                        starts.plusDays(3),
                        facts.endedOn(),
                        facts.weeklyHours(),
                        facts.fixedTerm(),
                        facts.insured(),
                        facts.subsidised(),
                        facts.foundThrough());
                add(later, new IntegrationCorrected(biography, participant, integration, moved, null));
            } else if (happens(CORRECTED)) {
                add(
                        later,
                        new IntegrationWithdrawn(biography, participant, integration, new Confidential.Withheld<>()));
            }
        }
    }
}
