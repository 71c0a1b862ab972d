package de.motivag.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Interfaces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The settings of forms name commands and fields that exist, each once. */
class FormSettingsTest {

    /** Settings that list fields. */
    private static final Set<String> LISTS = Set.of("without-quick-days", "today-if-empty");

    /** Commands whose results are entries of the list or the person that leads to their forms. */
    private static final Set<String> SHOWN_BY_THE_PAGE_BEFORE = Set.of(
            "appointDeputy",
            "bookAppointment",
            "defineNetworkContact",
            "defineOffer",
            "defineTeam",
            "nameObstacle",
            "openReferral",
            "planStep",
            "raiseTopic",
            "recommend",
            "reportIntegration",
            "setGoal");

    /** Commands that their own pages post. */
    private static final Set<String> OF_OWN_PAGES = Set.of("createCalendarLink", "publishReport");

    private final Commands commands = new Commands(Interfaces.committed());

    private static List<String> lines() throws IOException {
        return new ClassPathResource("forms.properties")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf('=')).strip();
    }

    private static String value(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }

    @Test
    void no_setting_is_written_twice() throws IOException {
        assertThat(lines().stream().map(FormSettingsTest::key)).doesNotHaveDuplicates();
    }

    @Test
    void every_setting_names_a_command_or_a_field() throws IOException {
        var known = new HashSet<String>();
        for (var command : commands.all()) {
            known.add(command.id());
            for (var field : withNested(command.fields())) {
                known.add(field.name());
                known.add(command.id() + "." + field.name());
            }
        }
        assertThat(lines().stream()
                        .flatMap(line -> LISTS.contains(key(line))
                                ? Arrays.stream(value(line).split(","))
                                : Stream.of(key(line).substring(key(line).indexOf('.') + 1))))
                .isSubsetOf(known);
    }

    @Test
    void a_command_that_creates_something_leads_to_the_page_of_what_it_has_created() throws IOException {
        var settings = new FormSettings();
        var creating = creating();
        assertThat(creating).containsAll(SHOWN_BY_THE_PAGE_BEFORE).containsAll(OF_OWN_PAGES);
        creating.removeAll(SHOWN_BY_THE_PAGE_BEFORE);
        creating.removeAll(OF_OWN_PAGES);
        assertThat(StreamSupport.stream(commands.all().spliterator(), false)
                        .filter(command -> settings.next(command) != null)
                        .map(Command::id))
                .containsExactlyInAnyOrderElementsOf(creating);
    }

    @Test
    void a_form_offers_no_constant_that_its_command_always_refuses() {
        assertThat(offered("assessSuitability", "channel")).containsExactly("PHONE", "VIDEO", "ON_SITE");
        assertThat(offered("decideRoute", "route")).doesNotContain("UNDECIDED");
        assertThat(offered("endEarly", "reason")).doesNotContain("REFERRAL_WITHDRAWN");
        assertThat(offered("handOutDevice", "condition")).doesNotContain("DAMAGED");
    }

    @Test
    void a_constant_that_a_form_leaves_out_is_one_of_its_field() throws IOException {
        for (var line : lines()) {
            if (line.startsWith("without.")) {
                var parts = key(line).split("\\.");
                assertThat(choices(command(parts[1]).fields(), parts[2]))
                        .contains(value(line).split(","));
            }
        }
    }

    private List<String> offered(String command, String field) {
        return choices(new FormSettings().ordered(command(command)), field);
    }

    private static List<String> choices(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .choices();
    }

    private Command command(String id) {
        return StreamSupport.stream(commands.all().spliterator(), false)
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> creating() throws IOException {
        var ids = new HashSet<String>();
        for (var backend : Backend.services()) {
            try (var document = new ClassPathResource("openapi/" + backend + ".yaml").getInputStream()) {
                new YAMLMapper()
                        .readTree(document)
                        .path("paths")
                        .valueStream()
                        .map(path -> path.path("post"))
                        .filter(post -> post.path("responses").has("201"))
                        .forEach(post -> ids.add(post.path("operationId").asString()));
            }
        }
        return ids;
    }

    @Test
    void a_day_in_the_future_has_no_buttons_for_today_and_yesterday() {
        assertThat(new FormSettings().withoutQuickDays())
                .containsAll(Set.of("dueOn", "newDueOn", "targetOn", "lawSince", "dueBack", "until", "firstDay"));
    }

    @Test
    void the_seats_before_a_change_are_those_of_the_state_that_the_form_shows() {
        assertThat(new FormSettings().copies(command("changeCapacity"))).isEqualTo(Map.of("/before", "capacity"));
    }

    private static List<Field> withNested(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), withNested(field.fields()).stream()))
                .toList();
    }
}
