package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Clip;
import de.motivag.suite.Options;
import de.motivag.suite.Suite;
import de.motivag.suite.browser.Chromium;
import de.motivag.suite.demo.DemoRun;
import de.motivag.suite.running.RunningSuite;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of the documentation, one per role, with the data of the demo. Its name keeps it out of
 * {@code ./mvnw verify}: {@code ./mvnw -Pbrowser -Dbrowser.tests=DeskPictures -pl suite -am verify} runs it. The demo has
 * a session of today on working days only.
 *
 * <p>It does not extend with {@code RunningSuite}, because that starts a second suite beside the one of the demo.
 */
@Tag("integration")
@ExtendWith(Chromium.class)
class DeskPictures {
    private static final Path FOLDER = Path.of("../docs/desk");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 800;
    /** For a page whose navigation or chart is longer. */
    private static final int TALL = 1100;

    private static final int LARGEST = 150_000;

    /** Text that is wider than its region. */
    private static final String CUT = """
            () => [...document.querySelectorAll('main *')]
              .filter(one => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1
                && !one.matches('input, select, textarea'))
              .map(one => one.outerHTML.slice(0, 120))""";

    /** The height of the picture: the whole page, or as many whole rows, boxes and paragraphs as fit. */
    private static final String END = """
            most => {
              const whole = Math.ceil(document.body.getBoundingClientRect().bottom);
              if (whole <= most) return whole;
              const kinds = 'tbody tr, li, p, h2, h3, dt, dd, .chart';
              const parts = [...document.querySelectorAll(kinds)]
                .filter(part => part.checkVisibility() && !part.querySelector(kinds))
                .map(part => part.getBoundingClientRect());
              const ends = parts.map(part => part.bottom)
                .filter(end => end <= most && !parts.some(part => part.top < end - 1 && part.bottom > end + 1));
              return Math.ceil(Math.max(...ends)) + 1;
            }""";

    @Test
    void each_desk_has_a_picture(@TempDir Path directory) {
        var data = directory.resolve("data");
        try (var suite = Suite.start(Options.onFreePorts(data))) {
            RunningSuite.use(suite, data);
            DemoRun.run(suite, data);
            PlaywrightAssertions.setDefaultAssertionTimeout(DeskBrowser.PATIENCE_MILLIS);
            assertSoftly(pictures -> {
                picture(pictures, "adviser", HEIGHT, desk -> {});
                picture(pictures, "intake", HEIGHT, desk -> desk.go("/referrals?state=OPEN"));
                picture(
                        pictures,
                        "moderator",
                        HEIGHT,
                        desk -> desk.open("Sitzungen heute").follow("Anwesenheit"));
                picture(pictures, "device-desk", HEIGHT, desk -> desk.go("/devices"));
                picture(
                        pictures,
                        "employer-service",
                        HEIGHT,
                        desk -> desk.open("Personen, die auf eine Stelle warten"));
                picture(pictures, "equal-opportunity", HEIGHT, desk -> desk.go("/network-contacts"));
                picture(pictures, "team-lead", TALL, desk -> desk.go("/groups"));
                picture(
                        pictures,
                        "analyst",
                        TALL,
                        desk -> desk.go("/figures/contact-density").seesChart());
                picture(pictures, "privacy-officer", HEIGHT, desk -> desk.go("/erasures"));
                picture(pictures, "operations", HEIGHT, desk -> desk.go("/operations"));
            });
        }
    }

    /** A failure does not end the run, because the demo takes minutes. */
    private static void picture(SoftAssertions pictures, String role, int most, Consumer<DeskPage> way) {
        pictures.assertThatCode(() -> picture(role, most, way)).as(role).doesNotThrowAnyException();
    }

    private static void picture(String role, int most, Consumer<DeskPage> way) {
        try (var desk = DeskPage.signedIn(role)) {
            var page = desk.page();
            page.setViewportSize(WIDTH, HEIGHT);
            way.accept(desk);
            var width = number(page, "() => document.body.clientWidth", 0);
            var picture = page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(new Clip(0, 0, width, number(page, END, most)))
                    .setPath(FOLDER.resolve(role + ".png")));
            assertThat((List<?>) page.evaluate(CUT)).as("cut at " + page.url()).isEmpty();
            assertThat(picture.length).as("bytes").isLessThan(LARGEST);
        }
    }

    private static double number(Page page, String function, int argument) {
        return ((Number) page.evaluate(function, argument)).doubleValue();
    }
}
