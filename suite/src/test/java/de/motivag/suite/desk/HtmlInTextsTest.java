package de.motivag.suite.desk;

import static de.motivag.suite.desk.DeskPage.NORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Cookie;
import de.motivag.desk.commands.Command;
import de.motivag.desk.commands.Commands;
import de.motivag.desk.commands.Field;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.browser.Chromium;
import de.motivag.suite.desk.DeskClient.Answer;
import de.motivag.suite.http.Endpoint;
import de.motivag.suite.http.Examples;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * HTML in every text of every command is shown as it was typed: in the form that is refused, and on every page that
 * shows what was stored. The texts are those of the OpenAPI documents.
 */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class HtmlInTextsTest {
    private static final String MARKUP = "\"'><img src=x onerror=alert(1)>";
    private static final String SHORT = "<b id=xx>";

    private static final int MOST_ATTEMPTS = 3;

    private static final Map<String, DeskClient> STAFF = new TreeMap<>();

    private static OneOfEach things;

    @BeforeAll
    static void the_organisation_has_one_of_each() {
        things = OneOfEach.of(NORD.name());
        Organisation.settled();
        Staff.ROLES.forEach(role -> STAFF.put(role, DeskClient.signedIn(role)));
    }

    @Test
    void html_in_a_text_is_never_interpreted() {
        var stored = new TreeSet<String>();
        var refused = new TreeMap<String, String>();
        for (var command :
                RunningSuite.suite().deskContext().getBean(Commands.class).all()) {
            var texts = texts(command.fields());
            if (!texts.isEmpty()) {
                var answer = post(command, texts);
                // Again without the fields that accept no such text, such as a client number.
                for (int i = 0; i < MOST_ATTEMPTS && answer.status() / 100 != 3; i++) {
                    requireText(command.id(), answer);
                    var refusal = answer.html();
                    texts.keySet().removeIf(pointer -> refusal.getElementById(pointer + "-error") != null);
                    // Confirms that a person with a similar name is another one.
                    texts.put("confirmed", refusal.select("[name=confirmed]").attr("value"));
                    answer = post(command, texts);
                }
                assertThat(answer.status()).as(command.id()).isIn(302, 404, 422);
                if (answer.status() == 302) {
                    stored.add(command.id());
                } else {
                    refused.put(
                            command.id(),
                            answer.html()
                                    .select("main [data-announce], main .kern-error")
                                    .text());
                }
            }
        }
        assertThat(stored)
                .as("beside the refused %s", refused)
                .contains("registerParticipant", "openReferral", "logContact", "defineTeam", "defineOffer");
        Organisation.settled();

        var shown = new ArrayList<String>();
        STAFF.forEach((role, desk) -> {
            for (var route : DeskRoutes.pages()) {
                if (DeskRoutes.variables(route).stream().allMatch(things.ids()::containsKey)) {
                    var path = DeskRoutes.filled(route, things.ids()::get);
                    var page = desk.get(path);
                    requireText(role + " " + path, page);
                    if (page.text().contains("onerror=alert(1)")) {
                        shown.add(path);
                        openInBrowser(desk, path);
                    }
                }
            }
        });
        assertThat(shown).as("pages that show such a text").hasSizeGreaterThan(3);
    }

    @Test
    void html_in_a_search_is_never_interpreted() {
        var intake = STAFF.get("intake");
        var values = Map.of("text", MARKUP, "_csrf", intake.get("/").csrf());
        requireText("search", intake.post("/search", values));
    }

    private static void openInBrowser(DeskClient desk, String path) {
        var address = RunningSuite.suite().desk();
        try (var context = Chromium.browser().newContext(new NewContextOptions().setLocale("de-DE"))) {
            context.addCookies(List.of(new Cookie("desk", desk.cookie("desk")).setUrl(address.toString())));
            var page = context.newPage();
            var checks = new PageChecks(BrowserMode.GERMAN, page);
            page.navigate(address.resolve(path).toString());
            assertThat(page.locator("img[src=x], #xx").count()).as(path).isZero();
            checks.nothingWentWrong();
        }
    }

    private static void requireText(String what, Answer page) {
        assertThat(page.html().select("img[src=x], #xx, [onerror]")).as(what).isEmpty();
    }

    private static Answer post(Command command, Map<String, String> texts) {
        var service = Service.valueOf(command.backend().name().toUpperCase(Locale.ROOT));
        var values = new HashMap<String, String>();
        flatten("", Examples.body(new Endpoint(service, "POST", command.path()), things), values);
        values.putAll(texts);
        command.variables().forEach(name -> values.put(name, things.ids().get(name)));
        values.put("service", command.backend().toString());
        values.put("back", "/");
        var desk = STAFF.get(command.roles().iterator().next().claim());
        values.put("_csrf", desk.get("/").csrf());
        return desk.post("/commands/" + command.id(), values);
    }

    /** The fields of free text by pointer, each with markup that is not too long. */
    private static Map<String, String> texts(List<Field> fields) {
        var texts = new TreeMap<String, String>();
        for (var field : fields) {
            switch (field.kind()) {
                case TEXT, LONG_TEXT, LINES, EMAIL -> texts.put(row(field), markup(field));
                case GROUP, ROWS -> texts.putAll(texts(field.fields()));
                default -> {}
            }
        }
        return texts;
    }

    private static String row(Field field) {
        return field.pointer().replace("/-/", "/0/");
    }

    private static String markup(Field field) {
        var longest = field.maxLength();
        return longest == null || longest >= MARKUP.length()
                ? MARKUP
                : SHORT.substring(0, Math.min(longest, SHORT.length()));
    }

    private static void flatten(String pointer, JsonNode value, Map<String, String> into) {
        if (value.isObject()) {
            value.properties()
                    .forEach(property -> flatten(pointer + "/" + property.getKey(), property.getValue(), into));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                flatten(value.get(i).isObject() ? pointer + "/" + i : pointer, value.get(i), into);
            }
        } else if (!value.isNull()) {
            into.put(pointer, value.asString());
        }
    }
}
