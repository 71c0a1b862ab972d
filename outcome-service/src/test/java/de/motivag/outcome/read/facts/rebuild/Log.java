package de.motivag.outcome.read.facts.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.FigureName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
import de.motivag.events.coaching.ParticipationEvent.MovedToGroup;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.common.TeamId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.kafka.Topics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes random events of a few dozen streams on the topics, as four services would, including faults. */
final class Log implements AutoCloseable {
    private static final EventCodec CODEC = new EventCodec();
    private static final OfferId OFFER = new OfferId(UUID.fromString("0197e1a0-0000-7000-8000-0000000000f1"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Random random;
    private final OrganisationId organisation;
    private final KafkaProducer<String, byte[]> producer;
    private final List<PlacementRef> places = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<ProducerRecord<String, byte[]>> latest = new ArrayList<>();
    /** Events about referrals, some of which are retracted later. */
    private final List<Recorded> recorded = new ArrayList<>();

    private Instant now = Instant.parse("2026-03-29T00:30:00Z");

    private record Recorded(PlacementRef placement, UUID id, String type) {}

    Log(long seed, String organisation) {
        this.random = new Random(seed);
        this.organisation = new OrganisationId(organisation);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infrastructure.shared().bootstrapServers(),
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
        for (int i = 0; i < 40; i++) {
            places.add(new PlacementRef(
                    new ParticipationId(Id.next()),
                    new ParticipantId(Id.next()),
                    new ReferralId(Id.next()),
                    OFFER,
                    1,
                    random.nextBoolean() ? new GroupId(Id.next()) : null));
        }
    }

    /** Publishes that many random events; about every fiftieth is a correction. */
    void events(int count) {
        for (int i = 0; i < count; i++) {
            var placement = places.get(random.nextInt(places.size()));
            var event = random.nextInt(8) == 0 ? retractable(placement) : event(placement);
            var id = send(event);
            if (event instanceof ReferralEvent) {
                recorded.add(new Recorded(placement, id, EventTypes.name(event.getClass())));
            }
            if (random.nextInt(12) == 0 && !recorded.isEmpty()) {
                retract(recorded.remove(random.nextInt(recorded.size())));
            }
        }
        producer.flush();
    }

    private Event retractable(PlacementRef placement) {
        var referral = placement.referral();
        var person = placement.participant();
        var day = DAY.plusDays(random.nextInt(300));
        return switch (random.nextInt(6)) {
            case 0 ->
                new SuitabilityAssessed(
                        referral,
                        person,
                        OFFER,
                        Suitability.values()[random.nextInt(5)],
                        60,
                        Channel.PHONE,
                        day,
                        new Confidential.Withheld<>());
            case 1 -> new JobOfferMade(referral, person, OFFER, day, null, null);
            case 2 -> new ReferralWithdrawn(referral, person, OFFER, day, new Confidential.Withheld<>());
            case 3 -> new ModuleWaived(placement, random.nextInt(3), day, new Confidential.Withheld<>());
            case 4 -> new ModuleWaiverRevoked(placement, random.nextInt(3), new Confidential.Withheld<>());
            default -> new MovedToGroup(placement, new GroupId(new UUID(8, 2)), day);
        };
    }

    private void retract(Recorded one) {
        send(new EventRetracted(
                one.placement.referral(),
                one.placement.participant(),
                OFFER,
                new EventId(one.id),
                new EventName(one.type),
                new Confidential.Withheld<>()));
    }

    private Event event(PlacementRef placement) {
        var day = DAY.plusDays(random.nextInt(300));
        var session = new SessionId(new UUID(7, random.nextInt(20)));
        var group = new GroupId(new UUID(8, 1));
        return switch (random.nextInt(50)) {
            case 0 -> new MeasureEntryCorrected(placement, DAY, random.nextBoolean() ? day : null);
            case 1 ->
                new AttendanceCorrected(
                        placement,
                        group,
                        session,
                        2,
                        day,
                        AttendanceStatus.ABSENT,
                        0,
                        Presence.ON_SITE,
                        null,
                        new Confidential.Withheld<>());
            case 2 -> new ModuleReopened(placement, random.nextInt(3), 60, 120);
            case 3 ->
                new CaseTransferred(placement.referral(), placement.participant(), OFFER, new TeamId(Id.next()), day);
            case 4 ->
                new BenefitPeriodsReported(
                        new WorkBiographyId(placement.participant().value()),
                        placement.participant(),
                        day,
                        List.of(
                                new BenefitPeriod(day.minusDays(9), day.minusDays(5)),
                                new BenefitPeriod(day.minusDays(3), null)));
            case 5 -> goals();
            case 26 -> work(placement, day);
            case 6, 7, 8 -> new MeasureEntered(placement, day);
            case 9, 10, 11 -> new ModuleCompleted(placement, random.nextInt(3), 120, 120);
            case 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25 ->
                new ContactLogged(
                        placement.referral(),
                        placement.participant(),
                        OFFER,
                        Channel.values()[random.nextInt(4)],
                        ContactPurpose.INFORMATION,
                        random.nextBoolean(),
                        random.nextInt(60),
                        day,
                        null);
            default ->
                new AttendanceRecorded(
                        placement,
                        group,
                        session,
                        1,
                        day,
                        AttendanceStatus.PRESENT,
                        random.nextInt(90),
                        Presence.ONLINE,
                        null);
        };
    }

    private Event work(PlacementRef placement, LocalDate day) {
        var quarters = BigDecimal.valueOf(25L * random.nextInt(1, 320), 2);
        return new IntegrationCorrected(
                new WorkBiographyId(placement.participant().value()),
                placement.participant(),
                new IntegrationId(new UUID(9, random.nextInt(3))),
                new Integration(
                        IntegrationKind.EMPLOYMENT,
                        day,
                        null,
                        new WeeklyHours(quarters),
                        false,
                        true,
                        false,
                        FoundThrough.SELF),
                null);
    }

    private Event goals() {
        var settings = new SettingsId(organisation.derived("settings"));
        return new OrganisationConfigured(
                settings,
                FederalState.NW,
                new Internal.Withheld<>(),
                14,
                120,
                24,
                List.of(
                        new KpiGoal(FigureName.MEASURE_ENTRIES, new BigDecimal("0.250"), null),
                        new KpiGoal(
                                FigureName.CONTACT_DENSITY,
                                new BigDecimal("1234567.8901"),
                                BigDecimal.valueOf(-random.nextInt(9), -3))));
    }

    /**
     * Publishes an unreadable event with the sequence {@code broken} in its stream, and {@code behind} more after it.
     */
    UUID parked(int behind) {
        var placement = places.get(random.nextInt(places.size()));
        var stream = placement.referral().value();
        write("enrolment.CaseTransferred", stream, "{\"referral\":17}".getBytes(UTF_8));
        for (int i = 0; i < behind; i++) {
            send(new ContactLogged(
                    placement.referral(),
                    placement.participant(),
                    OFFER,
                    Channel.PHONE,
                    ContactPurpose.INFORMATION,
                    true,
                    10 + i,
                    DAY,
                    null));
        }
        producer.flush();
        return stream;
    }

    void unknown() {
        write("coaching.SomethingOfNextYear", Id.next(), "{\"x\": 1}".getBytes(UTF_8));
        producer.flush();
    }

    /** Repeats the latest events, as a killed relay does. */
    void latestAgain() {
        List.copyOf(latest).forEach(producer::send);
        producer.flush();
    }

    void publishedUpTo() {
        for (int partition = 0; partition < 12; partition++) {
            var mark = new ProducerRecord<String, byte[]>(
                    Topics.of("coaching"), partition, null, ("{\"time\":\"" + now + "\"}").getBytes(UTF_8));
            mark.headers().add("ce_type", "coaching.PublishedUpTo".getBytes(UTF_8));
            producer.send(mark);
        }
        producer.flush();
    }

    private UUID send(Event event) {
        return write(EventTypes.name(event.getClass()), event.stream().value(), CODEC.publish(event));
    }

    private UUID write(String type, UUID stream, byte[] json) {
        var id = Id.next();
        var sequence = sequences.merge(stream, 0L, (before, _) -> before + 1);
        now = now.plusNanos(random.nextInt(40_000_000));
        var time = random.nextInt(3) == 0 ? now.atOffset(ZoneOffset.ofHours(2)).toString() : now.toString();
        var headers = new LinkedHashMap<String, @Nullable String>();
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_time", time);
        headers.put("ce_dataschema", "urn:motivag:event:" + type + ":1");
        headers.put("ce_sequence", sequence.toString());
        headers.put("ce_organisation", organisation.value());
        headers.put("ce_correlationid", "correlation");
        headers.put("ce_causationid", "causation");
        var record = new ProducerRecord<>(Topics.of(type), stream.toString(), json);
        headers.forEach((name, value) ->
                record.headers().add(name, String.valueOf(value).getBytes(UTF_8)));
        producer.send(record);
        latest.add(record);
        if (latest.size() > 60) {
            latest.removeFirst();
        }
        return id;
    }

    @Override
    public void close() {
        producer.close();
    }
}
