package de.motivag.suite.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * {@code @ExtendWith(Chromium.class)}: the Chromium of this machine, driven by Playwright. Nothing is downloaded. All
 * test classes of a JVM share it. Without a Chromium the test class is skipped with a message; continuous integration
 * installs one.
 */
public final class Chromium implements BeforeAllCallback {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    private static @Nullable Running running;

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        private static Running required() {
            var executable = executable();
            var message = "Skipped: none of %s is installed on this machine".formatted(String.join(", ", NAMES));
            if (executable.isEmpty()) {
                System.out.println(message);
            }
            assumeTrue(executable.isPresent(), message);
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            // Without a sandbox, because continuous integration runs as root.
            var options = new LaunchOptions()
                    .setExecutablePath(executable.orElseThrow())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu"));
            return new Running(playwright, playwright.chromium().launch(options));
        }

        private static Optional<Path> executable() {
            return NAMES.stream()
                    .flatMap(name -> Stream.of(System.getenv("PATH").split(":"))
                            .map(folder -> Path.of(folder).resolve(name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(Running.class, first -> Running.required(), Running.class);
    }

    public static Browser browser() {
        return Objects.requireNonNull(running, "the test class is not extended with Chromium").browser;
    }
}
