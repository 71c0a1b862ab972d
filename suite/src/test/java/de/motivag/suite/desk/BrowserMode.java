package de.motivag.suite.desk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ForcedColors;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The language, the screen and the way of working in which a journey runs. {@code ./mvnw verify} runs the first one. The
 * Maven profile {@code browser} sets the property {@code browser.modes} and runs the others.
 */
enum BrowserMode {
    GERMAN,
    ENGLISH,
    /** No pointer: links, buttons and fields are reached with the Tab key. */
    KEYBOARD,
    /**
     * The browser gets empty scripts. They stay switched on, because the driver waits with frames of animations until an
     * element no longer moves. A click without that wait may miss its target.
     */
    WITHOUT_SCRIPTS,
    /** 320 CSS pixels wide, as WCAG 2.2 asks for in 1.4.10. */
    NARROW,
    /** A window of 1280 pixels at a zoom of 200 percent has 640 CSS pixels. */
    ZOOMED,
    FORCED_COLOURS;

    /** The source of parameters of a journey. */
    static final String CHOSEN = "de.motivag.suite.desk.BrowserMode#chosen";

    private static final Pattern SCRIPT = Pattern.compile("\\.js(\\?.*)?$");

    /** The modes named by {@code browser.modes}, such as {@code ENGLISH,NARROW}; without it, German only. */
    static Stream<BrowserMode> chosen() {
        return Arrays.stream(System.getProperty("browser.modes", GERMAN.name()).split(","))
                .map(name -> valueOf(name.strip()));
    }

    private NewContextOptions options() {
        var options = new NewContextOptions().setLocale("de-DE").setViewportSize(1280, 900);
        return switch (this) {
            case GERMAN, ENGLISH, KEYBOARD, WITHOUT_SCRIPTS -> options;
            case NARROW -> options.setViewportSize(320, 640);
            case ZOOMED -> options.setViewportSize(640, 450).setDeviceScaleFactor(2);
            case FORCED_COLOURS -> options.setForcedColors(ForcedColors.ACTIVE);
        };
    }

    /** The language of the pages, such as {@code de}. */
    String language() {
        return (this == ENGLISH ? Locale.ENGLISH : Locale.GERMAN).getLanguage();
    }

    boolean hasScripts() {
        return this != WITHOUT_SCRIPTS;
    }

    /** A new window of this mode, without cookies. */
    BrowserContext open(Browser browser) {
        var window = browser.newContext(options());
        if (!hasScripts()) {
            window.route(
                    SCRIPT,
                    route -> route.fulfill(new FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody("")));
        }
        return window;
    }

    /** Whether the page must fit into a narrow window. */
    boolean isReflowed() {
        return this == NARROW || this == ZOOMED;
    }
}
