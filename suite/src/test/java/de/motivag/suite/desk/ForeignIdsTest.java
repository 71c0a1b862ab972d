package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.Command;
import de.motivag.desk.commands.Commands;
import de.motivag.suite.Staff;
import de.motivag.suite.desk.DeskClient.Answer;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An id of another organisation gives the same page as an id that nobody has. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class ForeignIdsTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static OneOfEach sued;
    private static final Map<String, DeskClient> NORD = new TreeMap<>();

    @BeforeAll
    static void the_other_organisation_has_one_of_each() {
        Organisation.configured("jc-nord");
        sued = OneOfEach.of("jc-sued");
        Organisation.settled();
        for (var role : Staff.ROLES) {
            NORD.put(role, DeskClient.signedIn(role));
        }
    }

    @Test
    void every_address_with_an_id_answers_as_if_nobody_had_the_id() {
        var softly = new SoftAssertions();
        var routes = DeskRoutes.pages().stream()
                .filter(route -> DeskRoutes.variables(route).stream().anyMatch(sued.ids()::containsKey))
                .toList();
        assertThat(routes).hasSizeGreaterThanOrEqualTo(4);
        NORD.forEach((role, desk) -> {
            for (var route : routes) {
                compare(
                        softly,
                        role + " " + route,
                        desk.get(DeskRoutes.filled(route, ForeignIdsTest::foreign)),
                        desk.get(DeskRoutes.filled(route, ForeignIdsTest::unknown)));
            }
        });
        softly.assertAll();
    }

    @Test
    void every_filter_by_an_id_answers_as_if_nobody_had_the_id() {
        var softly = new SoftAssertions();
        NORD.forEach((role, desk) -> {
            for (var route : DeskRoutes.pages()) {
                if (!route.contains("{")) {
                    compare(
                            softly,
                            role + " " + route,
                            desk.get(route + parameters(ForeignIdsTest::foreign)),
                            desk.get(route + parameters(ForeignIdsTest::unknown)));
                }
            }
        });
        softly.assertAll();
    }

    @Test
    void every_form_opens_and_is_sent_as_if_nobody_had_the_id() {
        var softly = new SoftAssertions();
        for (var command :
                RunningSuite.suite().deskContext().getBean(Commands.class).all()) {
            if (command.variables().isEmpty()) {
                continue;
            }
            var desk = NORD.get(command.roles().iterator().next().claim());
            compare(
                    softly,
                    "form of " + command.id(),
                    desk.get(form(command, ForeignIdsTest::foreign)),
                    desk.get(form(command, ForeignIdsTest::unknown)));
            compare(
                    softly,
                    "post of " + command.id(),
                    desk.post("/commands/" + command.id(), values(desk, command, ForeignIdsTest::foreign)),
                    desk.post("/commands/" + command.id(), values(desk, command, ForeignIdsTest::unknown)));
        }
        softly.assertAll();
    }

    private static String form(Command command, UnaryOperator<String> ids) {
        return "/commands/" + command.id() + "?service=" + command.backend() + "&"
                + named(command).stream()
                        .map(name -> name + "=" + ids.apply(name))
                        .collect(Collectors.joining("&"));
    }

    private static Map<String, String> values(DeskClient desk, Command command, UnaryOperator<String> ids) {
        var values = new HashMap<String, String>();
        named(command).forEach(name -> values.put(name, ids.apply(name)));
        values.put("service", command.backend().toString());
        values.put("_csrf", desk.get("/").csrf());
        return values;
    }

    private static Set<String> named(Command command) {
        var named = new LinkedHashSet<>(command.variables());
        named.addAll(List.of("participant", "referral", "participation", "group", "session", "device", "integration"));
        named.add("person");
        return named;
    }

    /** The secret part of an address is among the values, and no id. */
    private static String parameters(UnaryOperator<String> ids) {
        return sued.ids().entrySet().stream()
                .filter(one -> ID.matcher(one.getValue()).matches())
                .map(one -> one.getKey() + "=" + ids.apply(one.getKey()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String foreign(String name) {
        return sued.ids()
                .getOrDefault(
                        name.equals("person") ? "participant" : name,
                        UUID.randomUUID().toString());
    }

    private static String unknown(String name) {
        return UUID.randomUUID().toString();
    }

    private static void compare(SoftAssertions softly, String what, Answer foreign, Answer unknown) {
        softly.assertThat(foreign.status()).as(what).isEqualTo(unknown.status());
        softly.assertThat(shown(foreign)).as(what).isEqualTo(shown(unknown));
        softly.assertThat(foreign.status()).as(what).isNotEqualTo(500);
    }

    /** The page without what differs from request to request: ids, their short forms and tokens. */
    private static String shown(Answer answer) {
        var html = answer.html();
        html.select("[name=_csrf], [name=_owner], [name=key]").remove();
        var text = html.outerHtml();
        var ids = new ArrayList<String>();
        ID.matcher(text).results().forEach(found -> ids.add(found.group()));
        for (var id : ids) {
            // Within the name of a file or another id, the same six digits are no short form.
            text = text.replace(id, "ID").replaceAll("\\b" + id.substring(id.length() - 6) + "\\b", "SHORT");
        }
        // The short form of an id whose whole is not on the page, and the number of all events, which moves.
        return text.replaceAll("Person [0-9A-F]{6}", "Person SHORT")
                .replaceAll("… [0-9a-f]{6}", "… SHORT")
                .replaceAll("beruhen auf [0-9.]+", "beruhen auf");
    }
}
