package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Staff;
import de.motivag.suite.desk.DeskClient.Answer;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that somebody reaches by links: one of each kind, for each role. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class EveryPageTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String INLINE = "style, [style], script:not([src]), [href^=javascript:]";
    /** Links that staff have recorded, such as an online room. They open elsewhere and tell nothing of the desk. */
    private static final String OF_STAFF = "a[href^=https://][target=_blank][rel=noreferrer noopener]";

    private static final int MOST = 200;

    @BeforeAll
    static void the_organisation_has_one_of_each() {
        OneOfEach.of("jc-nord");
        Organisation.settled();
    }

    static List<String> roles() {
        return Staff.ROLES;
    }

    @ParameterizedTest
    @MethodSource("roles")
    void no_page_is_kept_in_a_cache_or_has_inline_code_or_shows_a_name_in_its_title(String role) {
        var desk = DeskClient.signedIn(role);
        var softly = new SoftAssertions();
        var known = new HashSet<String>();
        var next = new ArrayDeque<>(List.of("/", "/there-is-nothing", "/people/" + UUID.randomUUID()));
        while (!next.isEmpty()) {
            var path = next.remove();
            if (!known.add(kind(path)) || known.size() > MOST) {
                continue;
            }
            var page = desk.get(path);
            if (page.status() / 100 == 3) {
                next.add(page.header("Location").replaceFirst("^http://localhost:[0-9]+", ""));
                continue;
            }
            check(softly, role + " " + path, page);
            if (page.status() == 200) {
                page.html().select("a[href^=/]").eachAttr("href").forEach(next::add);
            }
        }
        assertThat(known).hasSizeGreaterThan(3).hasSizeLessThan(MOST);
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, String what, Answer page) {
        softly.assertThat(page.status()).as(what).isIn(200, 403, 404);
        softly.assertThat(page.header("Cache-Control")).as(what).contains("no-store");
        softly.assertThat(page.header("Content-Security-Policy"))
                .as(what)
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        softly.assertThat(page.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        softly.assertThat(page.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
        if (page.header("Content-Type").equals("application/pdf")) {
            softly.assertThat(page.header("Content-Disposition"))
                    .as(what)
                    .matches("attachment; filename=\"(fahrplan|uebergabe)\\.pdf\"");
            return;
        }
        var html = page.html();
        softly.assertThat(html.select(INLINE)).as(what).isEmpty();
        softly.assertThat(html.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .as(what + ": handlers")
                .isEmpty();
        softly.assertThat(html.title())
                .as(what)
                .isNotBlank()
                .doesNotContain("Muster")
                .doesNotContain("Ada");
        for (var attribute : List.of("src", "href", "action")) {
            softly.assertThat(html.select("[" + attribute + "]").not(OF_STAFF).eachAttr(attribute))
                    .as(what)
                    .allMatch(address -> address.matches("[/?#].*") && !address.startsWith("//"));
        }
    }

    /** Pages that differ in ids and values only are of one kind. */
    private static String kind(String path) {
        return ID.matcher(path.replaceFirst("#.*", ""))
                .replaceAll("")
                .replaceFirst("[?&]language=.*", "")
                .replaceFirst("^/figures/[^/?]+", "/figures/…")
                .replaceAll("=[^&]*", "");
    }
}
