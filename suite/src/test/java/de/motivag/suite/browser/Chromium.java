package de.motivag.suite.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by Playwright. Nothing is downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Without a sandbox, because continuous integration runs as root.
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** Skips the calling test with a message if no Chromium is installed; continuous integration installs one. */
    public static Chromium required() {
        var executable = executable();
        var message = "Skipped: none of %s is installed on this machine".formatted(String.join(", ", NAMES));
        if (executable.isEmpty()) {
            System.out.println(message);
        }
        assumeTrue(executable.isPresent(), message);
        return new Chromium(executable.orElseThrow());
    }

    private static Optional<Path> executable() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":"))
                        .map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
