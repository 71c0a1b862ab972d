package de.motivag.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.Command;
import de.motivag.desk.commands.Commands;
import de.motivag.desk.commands.Field;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Interfaces;
import de.motivag.desk.services.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command that a role may post has a link on a page that the role may read, and a form without ids to type. */
class OfferedCommandsTest {

    /** Commands that a page posts without a form of their own. */
    private static final Map<String, View> POSTED_BY_A_PAGE = Map.of(
            "publishReport", new View(Backend.OUTCOME, "/reports"),
            "holdSession", new View(Backend.COACHING, "/groups/{group}"),
            "recordAttendance", new View(Backend.COACHING, "/groups/{group}"),
            "recordSessionContent", new View(Backend.COACHING, "/groups/{group}"),
            "createCalendarLink", new View(Backend.COACHING, "/calendar-links"),
            "registerParticipant", new View(Backend.ENROLMENT, "/participants/{participant}"));

    /** The paths read by the page that offers all commands below this path. */
    private static final Map<Below, View> ALL_BELOW = Map.of(
            new Below(Backend.ENROLMENT, "/participants/{participant}/"), View.PERSON,
            new Below(Backend.ENROLMENT, "/organisation/teams/{team}/"), new View(Backend.ENROLMENT, "/organisation"),
            new Below(Backend.ENROLMENT, "/deputyships"), new View(Backend.ENROLMENT, "/deputyships"),
            new Below(Backend.COACHING, "/deputyships"), new View(Backend.COACHING, "/deputyships"),
            new Below(Backend.ENROLMENT, "/network-contacts"), new View(Backend.ENROLMENT, "/network-contacts"),
            new Below(Backend.ENROLMENT, "/referrals/{referral}/"), new View(Backend.ENROLMENT, "/referrals"),
            new Below(Backend.COACHING, "/participations/{participation}/"),
                    new View(Backend.COACHING, "/participations"),
            new Below(Backend.COACHING, "/appointments/{appointment}/"), new View(Backend.COACHING, "/appointments"),
            new Below(Backend.DEVICE, "/devices/{device}/"), new View(Backend.DEVICE, "/devices/{device}"),
            new Below(Backend.OUTCOME, "/participants/{participant}/"), new View(Backend.OUTCOME, "/outcome-cases"));

    /** The paths read by the pages with templates of this folder. */
    private static final Map<String, View> OF_TEMPLATES = Map.of(
            "person", View.PERSON,
            "intake", new View(Backend.ENROLMENT, "/referrals"),
            "groups", new View(Backend.COACHING, "/groups"),
            "devices", new View(Backend.DEVICE, "/devices"),
            "outcomes", new View(Backend.OUTCOME, "/outcome-cases"),
            "settings", new View(Backend.ENROLMENT, "/organisation"));

    /** The paths read for the choices of a field. */
    private static final Map<String, View> OF_CHOICES = Map.of(
            "team", new View(Backend.ENROLMENT, "/organisation"),
            "offer", new View(Backend.COACHING, "/offers"),
            "otherOffer", new View(Backend.COACHING, "/offers"),
            "group", new View(Backend.COACHING, "/groups"),
            "session", new View(Backend.COACHING, "/sessions"),
            "event", new View(Backend.ENROLMENT, "/participants/{participant}/history"),
            "jobOffer", new View(Backend.ENROLMENT, "/participants/{participant}/history"),
            "recommendation", new View(Backend.COACHING, "/participations/{participation}"),
            "type", new View(Backend.DEVICE, "/catalogue"),
            "accessories", new View(Backend.DEVICE, "/catalogue"));

    private static final Pattern LINK = Pattern.compile("/commands/(\\w+)\\?([^\"]*)");
    private static final Pattern PARAMETER = Pattern.compile("[?&]?(\\w+)=");
    private static final Pattern CHOICES =
            Pattern.compile("Set<String> fields\\(\\) \\{\\s*return [^;]*?Set\\.of\\(([^)]*)\\)");

    private final Interfaces interfaces = Interfaces.committed();

    private record View(Backend backend, String path) {
        static final View PERSON = new View(Backend.ENROLMENT, "/participants/{participant}");
    }

    private record Below(Backend backend, String path) {}

    /** @param parameters of the address of the form, those of the surrounding page included */
    private record Link(String command, View view, Set<String> parameters) {}

    @Test
    void every_command_of_a_role_is_offered_on_a_page_that_the_role_may_read() throws IOException {
        var links = links();
        var missing = new TreeSet<String>();
        for (var command : new Commands(interfaces).all()) {
            for (var role : command.roles()) {
                if (views(command, links).noneMatch(view -> readers(view).contains(role))) {
                    missing.add(role + " " + command.id());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_reference_comes_with_the_link_or_is_chosen_from_a_list() throws IOException {
        var chosen = chosen();
        var missing = new TreeSet<String>();
        for (var command : new Commands(interfaces).all()) {
            if (POSTED_BY_A_PAGE.containsKey(command.id())) {
                continue;
            }
            references(command.fields()).stream()
                    .filter(field -> !chosen.contains(field))
                    .forEach(field -> missing.add(command.id() + " " + field));
        }
        // The person and the device are those whose page is open; the code is a new one.
        missing.removeAll(List.of("openReferral participant", "setCatalogueEntry code", "confirmWipe lastLoan"));
        assertThat(missing).isEmpty();
    }

    @Test
    void a_role_may_read_the_choices_of_each_command_that_it_may_post() throws IOException {
        var unreadable = new TreeSet<String>();
        var links = links();
        for (var command : new Commands(interfaces).all()) {
            for (var field : references(command.fields())) {
                var view = OF_CHOICES.get(field);
                if (view != null && !comesWithLink(command, field, links)) {
                    command.roles().stream()
                            .filter(role -> !readers(view).contains(role))
                            .forEach(role -> unreadable.add(role + " " + command.id() + " " + field));
                }
            }
        }
        // The link of a step names its event.
        unreadable.remove(Role.DEVICE_DESK + " retractStep event");
        assertThat(unreadable).isEmpty();
    }

    @Test
    void a_command_that_a_page_posts_exists() {
        var ids = new ArrayList<String>();
        new Commands(interfaces).all().forEach(command -> ids.add(command.id()));
        assertThat(ids).containsAll(POSTED_BY_A_PAGE.keySet());
    }

    /** Whether each link to the form names the value of the field. */
    private static boolean comesWithLink(Command command, String field, List<Link> links) {
        var ofCommand =
                links.stream().filter(link -> link.command.equals(command.id())).toList();
        return !ofCommand.isEmpty() && ofCommand.stream().allMatch(link -> link.parameters.contains(field));
    }

    private static Stream<View> views(Command command, List<Link> links) {
        var linked =
                links.stream().filter(link -> link.command.equals(command.id())).map(Link::view);
        var below = ALL_BELOW.entrySet().stream()
                .filter(entry -> entry.getKey().backend == command.backend()
                        && command.path().startsWith(entry.getKey().path))
                .map(Map.Entry::getValue);
        var posted = Stream.ofNullable(POSTED_BY_A_PAGE.get(command.id()));
        return Stream.of(linked, below, posted).flatMap(all -> all);
    }

    private Set<Role> readers(View view) {
        return interfaces.operations(view.backend).stream()
                .filter(operation ->
                        operation.method().equals("get") && operation.path().equals(view.path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + view))
                .roles();
    }

    private static List<Link> links() throws IOException {
        var links = new ArrayList<Link>();
        for (var entry : OF_TEMPLATES.entrySet()) {
            for (var template : files(Path.of("src/main/jte", entry.getKey()), ".jte")) {
                LINK.matcher(Files.readString(template))
                        .results()
                        .forEach(found -> links.add(new Link(
                                found.group(1),
                                entry.getValue(),
                                PARAMETER
                                        .matcher(found.group(2))
                                        .results()
                                        .map(name -> name.group(1))
                                        .collect(Collectors.toSet()))));
            }
        }
        assertThat(links).isNotEmpty();
        return links;
    }

    /** The fields for which a bean offers choices. */
    private static Set<String> chosen() throws IOException {
        var fields = new TreeSet<String>();
        for (var source : files(Path.of("src/main/java"), ".java")) {
            CHOICES.matcher(Files.readString(source))
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split(",")))
                    .map(name -> name.strip().replace("\"", ""))
                    .forEach(fields::add);
        }
        return fields;
    }

    private static List<String> references(List<Field> fields) {
        return fields.stream()
                .flatMap(field -> field.kind() == Field.Kind.REFERENCE || field.kind() == Field.Kind.REFERENCES
                        ? Stream.of(field.name())
                        : references(field.fields()).stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
