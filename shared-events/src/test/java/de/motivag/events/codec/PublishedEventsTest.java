package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.common.AftercareId;
import de.motivag.events.common.AppointmentId;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.HandoverId;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OutcomeCaseId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.WorkBiographyId;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares every event with its approved file. The file holds a schema and an example of the published form, for readers
 * of the topics, and of the stored form, which later versions of the services must be able to read.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublishedEventsTest {
    private static final Path APPROVED = Path.of("src/main/resources/approved");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ReleaseGuard GUARD = ReleaseGuard.ofThisBuild();
    /** Ids of something that belongs to one person. */
    private static final List<Class<?>> IDS_OF_A_PERSON = List.of(
            AftercareId.class,
            AppointmentId.class,
            ParticipantId.class,
            ReferralId.class,
            ParticipationId.class,
            HandoverId.class,
            RecommendationId.class,
            LoanRequestId.class,
            OutcomeCaseId.class,
            WorkBiographyId.class,
            IntegrationId.class,
            ErasureId.class);

    /** Events about the organisation, an offer, a group or its sessions, a report, or a device at the desk after the loan
     * has ended. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "enrolment.OrganisationConfigured",
            "enrolment.TeamDefined",
            "enrolment.TeamRenamed",
            "enrolment.TeamRetired",
            "coaching.OfferDefined",
            "coaching.OfferRevised",
            "coaching.OfferRetired",
            "coaching.OfferReinstated",
            "coaching.CapacityChanged",
            "coaching.GroupCancelled",
            "coaching.GroupEventRetracted",
            "coaching.GroupPlanned",
            "coaching.ModeratorsAssigned",
            "coaching.OnlineRoomSet",
            "coaching.SessionContentRecorded",
            "coaching.SessionModeratorsAssigned",
            "coaching.SessionPlanned",
            "coaching.SessionMovedForHoliday",
            "coaching.SessionRescheduled",
            "coaching.SessionCancelled",
            "coaching.SessionHeld",
            "device.CatalogueEntrySet",
            "device.DeviceRegistered",
            "device.InStockSinceCorrected",
            "device.InventoryNumberCorrected",
            "device.DeviceWiped",
            "device.DeviceSentToRepair",
            "device.DeviceRepaired",
            "outcome.ReportPublished",
            "coaching.DeputyAppointed",
            "coaching.DeputyshipEnded",
            "enrolment.DeputyAppointed",
            "enrolment.NetworkContactDefined",
            "enrolment.NetworkContactRevised",
            "enrolment.NetworkContactRetired",
            "enrolment.DeputyshipEnded");

    private static final Sealing READABLE = new Sealing() {
        @Override
        public Sealed seal(String property, byte[] plain) {
            return new Sealed("of-" + property, plain);
        }

        @Override
        public byte[] open(String property, Sealed sealed) {
            return sealed.text();
        }
    };

    private final EventCodec codec = new EventCodec();

    static Stream<Class<? extends Event>> events() {
        return EventTypes.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    @ParameterizedTest
    @MethodSource("events")
    void both_forms_of_an_event_are_as_approved(Class<? extends Event> type) throws IOException {
        var event = new Example(false).of(type);
        var forms = JSON.createObjectNode();
        forms.set("published", form(PublishedSchema.of(type), codec.publish(event)));
        forms.set("stored", form(PublishedSchema.stored(type), codec.store(event, READABLE)));
        var file = APPROVED.resolve("%s.%d.json".formatted(EventTypes.name(type), EventTypes.revision(type)));
        if (Files.exists(file)) {
            var approved = JSON.readTree(Files.readAllBytes(file));
            for (var name : forms.propertyNames()) {
                var schema = "/" + name + "/schema";
                GUARD.passes(Contract.breaks(approved.at(schema), forms.at(schema)));
            }
        }
        new Committed(file).isStill(pretty(forms));
    }

    private static ObjectNode form(JsonNode schema, byte[] example) {
        var form = JSON.createObjectNode();
        form.set("schema", schema);
        form.set("example", JSON.readTree(example));
        return form;
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_published_text_is_free(Class<? extends Event> type) {
        var texts = PublishedSchema.of(type).findParents("type").stream()
                .filter(schema -> isText(schema.get("type")))
                .toList();
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(Set.of("uuid", "date")
                                        .contains(schema.path("format").asString(""))
                                || schema.has("pattern"))
                        .as("bounded: %s", schema)
                        .isTrue());
    }

    @Test
    void an_unknown_constant_of_an_enum_matches_the_schema() {
        var type = EventTypes.named("enrolment.ContactLogged").orElseThrow();
        var json = text(codec.publish(new Example(false).of(type))).replace("PHONE", "CARRIER_PIGEON");
        assertThat(json).contains("CARRIER_PIGEON");
        assertThat(schema(type).validate(json, InputFormat.JSON)).isEmpty();
    }

    private static Schema schema(Class<? extends Event> type) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PublishedSchema.of(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_published_form_matches_its_schema(Class<? extends Event> type) {
        var schema = schema(type);
        for (var example : List.of(new Example(false), new Example(true))) {
            var json = text(codec.publish(example.of(type)));
            assertThat(schema.validate(
                            json,
                            InputFormat.JSON,
                            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        }
    }

    /** Comes last, so that {@code -Dcontracts=write} has written the files before. */
    @Test
    @Order(Integer.MAX_VALUE)
    void every_approved_example_is_still_read() throws IOException {
        try (var files = Files.list(APPROVED)) {
            assertThat(files).isNotEmpty().allSatisfy(this::isRead);
        }
    }

    private void isRead(Path file) throws IOException {
        var parts = file.getFileName().toString().split("\\.");
        var name = parts[0] + "." + parts[1];
        var revision = Integer.parseInt(parts[2]);
        var approved = JSON.readTree(Files.readAllBytes(file));
        assertThat(read(name, revision, approved.at("/published/example"))).isPresent();
        var stored = read(name, revision, approved.at("/stored/example"));
        assertThat(stored).as(name).isPresent();
        var type = stored.get().getClass();
        if (revision == EventTypes.revision(type)) {
            assertThat(stored).contains(new Example(false).of(type));
        }
    }

    private Optional<Event> read(String name, int revision, JsonNode json) {
        return codec.read(name, revision, JSON.writeValueAsBytes(json), READABLE);
    }

    /**
     * An event without its participant would be missing in the person's history, and in the answer to a request for
     * access (Art. 15 GDPR).
     */
    @ParameterizedTest
    @MethodSource("events")
    void an_event_names_its_participant_unless_it_is_about_nobody(Class<? extends Event> type) {
        var about = new Example(false).of(type).participant();
        if (ABOUT_NOBODY.contains(EventTypes.name(type))) {
            assertThat(about).isNull();
            assertThat(idsIn(type)).doesNotContainAnyElementsOf(IDS_OF_A_PERSON);
        } else {
            assertThat(about).isNotNull();
        }
    }

    /** The types of all ids in the event, in its parts, too. */
    private static Set<Class<?>> idsIn(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(PublishedEventsTest::named)
                .flatMap(part -> Id.class.isAssignableFrom(part)
                        ? Stream.of(part)
                        : part.isRecord() ? idsIn(part).stream() : Stream.of())
                .collect(Collectors.toSet());
    }

    private static Stream<Class<?>> named(Type type) {
        return type instanceof ParameterizedType generic
                ? Stream.of(generic.getActualTypeArguments()).flatMap(PublishedEventsTest::named)
                : Stream.of((Class<?>) type);
    }

    /** Relay and streams find the person there without binding the event. */
    @ParameterizedTest
    @MethodSource("events")
    void the_ids_of_stream_and_person_are_top_level_properties(Class<? extends Event> type) {
        var event = new Example(false).of(type);
        var json = JSON.readTree(codec.publish(event));
        assertThat(json.valueStream().map(value -> value.asString("")))
                .contains(event.stream().value().toString());
        var person = event.participant();
        assertThat(json.path("participant").asString(""))
                .isEqualTo(person == null ? "" : person.value().toString());
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_published_event_can_be_read_and_published_again(Class<? extends Event> type) {
        for (var example : List.of(new Example(false), new Example(true))) {
            var json = codec.publish(example.of(type));
            var read = codec.read(EventTypes.name(type), EventTypes.revision(type), json, null);
            assertThat(text(codec.publish(read.orElseThrow()))).isEqualTo(text(json));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void stored_only_properties_are_never_published(Class<? extends Event> type) {
        var json = text(codec.publish(new Example(false).of(type)));
        assertThat(json).doesNotContain(Example.SENTINELS);
        assertThat(type.getRecordComponents())
                .filteredOn(PublishedEventsTest::isStoredOnly)
                .allSatisfy(property -> assertThat(json).doesNotContain("\"" + property.getName() + "\":"));
    }

    @Test
    void no_file_is_left_of_a_removed_event() throws IOException {
        try (var files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(file -> assertThat(
                                    EventTypes.named(file.substring(0, file.indexOf('.', file.indexOf('.') + 1))))
                            .isPresent());
        }
    }

    private static boolean isStoredOnly(RecordComponent component) {
        return component.getType() == Confidential.class || component.getType() == Internal.class;
    }

    private static boolean isText(JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(PublishedEventsTest::isText)
                : type.asString("").equals("string");
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static String pretty(JsonNode json) {
        var lines = new DefaultIndenter("  ", "\n");
        var colon = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(colon).withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(json) + "\n";
    }
}
