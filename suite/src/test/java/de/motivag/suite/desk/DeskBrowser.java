package de.motivag.suite.desk;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import de.motivag.suite.browser.Chromium;
import de.motivag.suite.running.Organisation;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After {@code RunningSuite}: the shared Chromium, and a configured organisation. */
final class DeskBrowser implements BeforeAllCallback {
    static final double PATIENCE_MILLIS = 15_000;

    private final Chromium chromium = new Chromium();

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium.beforeAll(context);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Organisation.configured(DeskPage.NORD.name());
    }
}
