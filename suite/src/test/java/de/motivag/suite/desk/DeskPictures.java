package de.motivag.suite.desk;

import com.microsoft.playwright.Page.ScreenshotOptions;
import de.motivag.suite.Options;
import de.motivag.suite.Suite;
import de.motivag.suite.demo.DemoRun;
import de.motivag.suite.running.RunningSuite;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of the documentation, one per role, with the data of the demo. Its name keeps it out of
 * {@code ./mvnw verify}: {@code ./mvnw -Pbrowser -Dbrowser.tests=DeskPictures -pl suite -am verify} runs it.
 */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class DeskPictures {
    private static final Path FOLDER = Path.of("../docs/desk");

    @Test
    void each_desk_has_a_picture(@TempDir Path directory) {
        var data = directory.resolve("data");
        try (var suite = Suite.start(Options.onFreePorts(data))) {
            RunningSuite.use(suite, data);
            DemoRun.run(suite, data);
            picture("adviser", desk -> {});
            picture("intake", desk -> desk.go("/referrals?state=OPEN"));
            picture("moderator", desk -> desk.open("Sitzungen heute").follow("Anwesenheit"));
            picture("device-desk", desk -> desk.go("/devices"));
            picture("employer-service", desk -> desk.open("Personen, die auf eine Stelle warten"));
            picture("equal-opportunity", desk -> desk.open("Personen, die auf die BCA warten"));
            picture("team-lead", desk -> desk.go("/groups"));
            picture("analyst", desk -> desk.go("/figures/contact-density").seesChart());
            picture("privacy-officer", desk -> desk.go("/erasures"));
            picture("operations", desk -> desk.go("/operations"));
        }
    }

    private static void picture(String role, Consumer<DeskPage> way) {
        try (var desk = DeskPage.signedIn(role)) {
            way.accept(desk);
            desk.page().setViewportSize(1200, 800);
            desk.page().screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(role + ".png")));
        }
    }
}
