package de.motivag.suite.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import de.motivag.suite.browser.Chromium;
import de.motivag.suite.running.Organisation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * After {@code RunningSuite}: one Chromium for all journeys, and a configured organisation. Without a Chromium the test
 * class is skipped.
 */
final class DeskBrowser implements BeforeAllCallback {
    static final double PATIENCE_MILLIS = 15_000;

    private static final Namespace NAMESPACE = Namespace.create(DeskBrowser.class);

    private static @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        // The root's store closes its values after all tests.
        chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Chromium.class, first -> Chromium.required(), Chromium.class);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Organisation.configured(DeskPage.NORD.name());
    }

    static Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }
}
