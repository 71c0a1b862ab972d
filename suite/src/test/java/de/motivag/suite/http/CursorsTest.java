package de.motivag.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.kit.web.Cursor;
import de.motivag.suite.Service;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A list continues only after a cursor that it has created. Any other one is refused, because it would look like the
 * end of the list.
 */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class CursorsTest {
    private static final String NORD = "jc-nord";
    private static final String SUED = "jc-sued";

    private static OneOfEach things;
    private static OneOfEach elsewhere;

    @BeforeAll
    static void twoThingsOfEachKind() {
        OneOfEach.of(NORD);
        things = OneOfEach.of(NORD);
        OneOfEach.of(SUED);
        elsewhere = OneOfEach.of(SUED);
    }

    @Test
    void every_list_continues_after_its_own_cursor_and_refuses_any_other() {
        var own = cursors(NORD, things);
        var foreign = cursors(SUED, elsewhere);
        assertThat(own.keySet().stream().map(Endpoint::path))
                .contains("/referrals", "/groups", "/offers", "/participations", "/devices", "/outcome-cases");
        var softly = new SoftAssertions();
        lists().forEach(list -> {
            for (var wrong : wrong(list, own, foreign).entrySet()) {
                var answer = answer(list, NORD, address(list, things) + "&after=" + wrong.getValue());
                var what = list + ", " + wrong.getKey() + " gave " + answer.text();
                softly.assertThatCode(() -> answer.problem(400)).as(what).doesNotThrowAnyException();
                softly.assertThat(answer.pointers()).as(what).containsExactly("after");
                softly.assertThat(answer.text()).as(what).contains("not-a-cursor");
            }
        });
        softly.assertAll();
    }

    /** The lists with more than one row, each with a cursor after its first row. */
    private static Map<Endpoint, String> cursors(String organisation, OneOfEach things) {
        var cursors = new LinkedHashMap<Endpoint, String>();
        lists().forEach(list -> {
            var first = page(list, organisation, address(list, things) + "&limit=1");
            var next = first.path("next").asString("");
            if (!next.isEmpty()) {
                cursors.put(list, next);
                var second = page(list, organisation, address(list, things) + "&limit=1&after=" + next);
                assertThat(second.path("items")).as(list.toString()).hasSize(1).isNotEqualTo(first.path("items"));
            }
        });
        return cursors;
    }

    private static JsonNode page(Endpoint list, String organisation, String address) {
        var body = answer(list, organisation, address).accepted().body();
        return body.has("cases") ? body.path("cases") : body;
    }

    private static Response answer(Endpoint list, String organisation, String address) {
        var staff = Roles.allowed(list, organisation);
        return list.sentAs().equals("POST")
                ? staff.post(list.service(), address, "{}")
                : staff.get(list.service(), address);
    }

    private static Map<String, String> wrong(Endpoint list, Map<Endpoint, String> own, Map<Endpoint, String> foreign) {
        var wrong = new LinkedHashMap<String, String>();
        for (var garbage : List.of(
                UUID.randomUUID().toString(),
                "0",
                "-1",
                "17",
                "garbage",
                "2026-03-02_" + UUID.randomUUID(),
                "%2B999999999-12-31_" + UUID.randomUUID(),
                "2026-03-02T09:00:00Z_17",
                "a".repeat(3_000),
                "AAAA")) {
            wrong.put(garbage, garbage);
        }
        own.forEach((other, cursor) -> {
            if (!other.equals(list)) {
                wrong.put("that of " + other, cursor);
            }
        });
        var cursor = own.get(list);
        if (cursor != null) {
            wrong.put("cut", cursor.substring(1));
            wrong.put("longer", cursor + "A");
            wrong.put("changed", (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1));
        }
        var others = foreign.get(list);
        if (others != null) {
            wrong.put("that of another organisation", others);
        }
        return wrong;
    }

    private static String address(Endpoint list, OneOfEach things) {
        return list.path().startsWith("/kpis/")
                ? list.path().replace("{name}", "measure-entries") + "?from=2026-01-01&to=" + Organisation.today()
                : Examples.path(list, things) + Handlers.required(list);
    }

    private static Stream<Endpoint> lists() {
        return Arrays.stream(Service.values())
                .flatMap(service -> Handlers.endpoints(service).stream())
                .filter(Examples::areAt)
                .filter(endpoint -> Handlers.allParameters(endpoint).stream()
                        .anyMatch(parameter -> parameter.type() == Cursor.class));
    }
}
