package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import de.motivag.suite.Staff;
import de.motivag.suite.browser.Chromium;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The staff desk as one person sees it, in German. Each page that is reached is checked: no violation of WCAG 2.2 A and
 * AA, no key or constant in place of a text. When the browser is closed, there must have been no error in its console
 * and no request to another host. {@code -Ddesk.screens} writes a picture of each page to {@code target/desk}.
 */
final class DeskPage implements AutoCloseable {
    static final Organisation NORD = new Organisation("jc-nord");

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern KEY = keys();
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)+\\b");
    /** Chromium logs a page with this status, which is that of a refused form. */
    private static final String REFUSED = "status of 422";

    private final BrowserContext context;
    private final Page page;
    private final String account;
    private final boolean hasScripts;
    private final List<String> errors = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private int pictures;

    private DeskPage(String account, boolean hasScripts) {
        this.account = account;
        this.hasScripts = hasScripts;
        context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setLocale("de-DE")
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(hasScripts));
        context.setDefaultTimeout(DeskBrowser.PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(REFUSED)) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            var address = URI.create(request.url());
            if (address.getHost() != null && !address.getHost().equals("localhost")) {
                foreign.add(request.url());
            }
        });
    }

    /** Signs in with one click. @param account of the development issuer, such as {@code intake} */
    static DeskPage signedIn(String account) {
        return signedIn(account, true);
    }

    static DeskPage withoutScripts(String account) {
        return signedIn(account, false);
    }

    private static DeskPage signedIn(String account, boolean hasScripts) {
        var desk = new DeskPage(account, hasScripts);
        desk.page.navigate(RunningSuite.suite().desk().toString());
        desk.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(new Staff(account, NORD.name()).name()))
                .click();
        desk.sees("Heute, " + german(Organisation.today()));
        return desk.checked();
    }

    /** Signs the same person in again, if the issuer asks for it. */
    DeskPage signInAgain() {
        return signInAgainAs(account);
    }

    DeskPage signInAgainAs(String other) {
        page.waitForLoadState();
        var button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(new Staff(other, NORD.name()).name()));
        assertThat(button).isVisible();
        button.click();
        return checked();
    }

    Page page() {
        return page;
    }

    DeskPage go(String path) {
        page.navigate(RunningSuite.suite().desk().resolve(path).toString());
        return checked();
    }

    DeskPage person(UUID participant) {
        return go("/people/" + participant + "?reason=WORKLIST");
    }

    /** Follows the first visible link of that name, and opens the further steps if it is there. */
    DeskPage follow(String name) {
        var link = link(name);
        if (link.count() == 0) {
            page.locator("summary").all().forEach(Locator::click);
        }
        link(name).first().click();
        return checked();
    }

    private Locator link(String name) {
        return page.locator("a:visible")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "xpath=self::*[normalize-space(.)='%1$s' or starts-with(@aria-label, '%1$s')]"
                                        .formatted(name))));
    }

    /** @param label whole text of the label, without the remark that a field is optional */
    DeskPage fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(labelled(label)));
    }

    /** @param text of the option, or its value */
    DeskPage choose(String label, String text) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(labelled(label)))
                .selectOption(text);
        return this;
    }

    /** A label with or without the remark that its field is optional, as the browser's regular expressions need it. */
    private static Pattern labelled(String label) {
        return Pattern.compile("^\\s*" + label.replaceAll("[?().]", "\\\\$0") + "( \\(freiwillig\\))?\\s*$");
    }

    /** Marks a radio button or a check box of a group. */
    DeskPage mark(String group, String choice) {
        var all = page.locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("legend", new Page.LocatorOptions().setHasText(labelled(group)))));
        all.last()
                .getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Presses the button of that name in the content of the page. */
    DeskPage press(String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return checked();
    }

    /** Searches with the field that is on every page. */
    DeskPage search(String text) {
        page.locator("header input[name=text]").fill(text);
        page.locator("header .search button").click();
        return checked();
    }

    DeskPage sees(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    /** Loads the page again until the text is there, because effects of events arrive later. */
    DeskPage seesAtLast(String text) {
        Organisation.eventually(() -> {
            page.reload();
            assertThat(page.locator("main").innerText()).contains(text);
        });
        return checked();
    }

    private DeskPage checked() {
        page.waitForLoadState();
        if (System.getProperty("desk.screens") != null) {
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/desk/%s-%02d.png".formatted(account, ++pictures))));
        }
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        var text = page.locator("body").innerText();
        assertThat(text)
                .as(page.url())
                .doesNotContain("??")
                .doesNotContainPattern(KEY)
                .doesNotContainPattern(CONSTANT);
        if (hasScripts) {
            assertThat(violations()).as(page.url()).isEmpty();
        }
        return this;
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .withTags(WCAG_2_2_AA).setLegacyMode(true).analyze().getViolations().stream()
                        .map(DeskPage::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** The pattern of a message key, which begins with the first word of an existing one. */
    private static Pattern keys() {
        var words = new TreeSet<String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*_de.properties")) {
                Properties texts =
                        PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
                texts.stringPropertyNames().forEach(key -> words.add(key.replaceFirst("[.].*", "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(words).contains("command", "label", "value");
        return Pattern.compile(words.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w@./-])(", "|enrolment|coaching|device|outcome)\\.[A-Za-z]")));
    }

    static String german(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors).as("errors in the console").isEmpty();
        assertThat(foreign).as("requests to other hosts").isEmpty();
    }
}
