package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.browser.Chromium;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The staff desk as one person sees it. Texts are the German ones; in another language the page is asked for the texts
 * of the same keys. Each page that is reached is checked, see {@link PageChecks}.
 *
 * <p>{@code -Ddesk.screens} writes a picture of each page to {@code target/desk}.
 */
final class DeskPage implements AutoCloseable {
    static final Organisation NORD = new Organisation("jc-nord");

    private final BrowserMode mode;
    private final DeskTexts texts;
    private final BrowserContext context;
    private final Page page;
    private final PageChecks checks;
    private final Hands hands;
    private final String account;
    private int pictures;

    private DeskPage(String account, BrowserMode mode) {
        this.account = account;
        this.mode = mode;
        texts = new DeskTexts(mode.language());
        context = mode.open(Chromium.browser());
        context.setDefaultTimeout(DeskBrowser.PATIENCE_MILLIS);
        page = context.newPage();
        checks = new PageChecks(mode, page);
        hands = Hands.of(mode, page);
    }

    /**
     * Signs in with one click.
     *
     * @param account of the development issuer, such as {@code intake}
     */
    static DeskPage signedIn(String account) {
        return signedIn(account, BrowserMode.GERMAN);
    }

    static DeskPage signedIn(String account, BrowserMode mode) {
        return signedIn(new Staff(account, NORD.name()), mode);
    }

    static DeskPage signedIn(Staff staff, BrowserMode mode) {
        var desk = new DeskPage(staff.account(), mode);
        desk.page.navigate(RunningSuite.suite().desk().toString());
        desk.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(staff.name()))
                .click();
        if (mode == BrowserMode.ENGLISH) {
            desk.page.locator("a[hreflang=en]").click();
        }
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

    BrowserContext context() {
        return context;
    }

    DeskPage go(String path) {
        page.navigate(RunningSuite.suite().desk().resolve(path).toString());
        return checked();
    }

    DeskPage person(UUID participant) {
        return go("/people/" + participant + "?reason=WORKLIST");
    }

    /** Opens the page of the person with that participation. */
    DeskPage personOf(UUID participation) {
        var answer = NORD.as("moderator").get(Service.COACHING, "/participations/" + participation);
        return person(
                UUID.fromString(answer.accepted().body().required("participant").asString()));
    }

    /** Follows the first visible link of that name, and opens the menu or the further steps if it is there. */
    DeskPage follow(String name) {
        if (link(name).count() == 0 && mode.isReflowed()) {
            hands.press(page.locator(".menu summary"));
        }
        if (link(name).count() == 0) {
            page.locator("main summary").all().forEach(hands::press);
        }
        hands.press(link(name).first());
        return checked();
    }

    /** Follows the first link with that text in the row of a table that contains the other text. */
    DeskPage followInRow(String row, String name) {
        var rows = page.locator("main tr", new Page.LocatorOptions().setHasText(row));
        hands.press(rows.first().locator("a:visible").filter(named(name)).first());
        return checked();
    }

    /** Follows the first link that matches the selector. */
    DeskPage followAt(String selector) {
        hands.press(page.locator(selector).first());
        return checked();
    }

    /** Follows the link with that address, or with further parameters. */
    DeskPage followTo(String address) {
        return followAt("main a[href^='" + address + "']");
    }

    /** Opens the list behind a number on the first page. */
    DeskPage open(String worklist) {
        hands.press(page.locator("main a", new Page.LocatorOptions().setHasText(pattern(texts.shown(worklist))))
                .first());
        return checked();
    }

    /** Follows the first link of that name, which leads to a file, and returns the bytes of the file as Latin-1 text. */
    String downloaded(String name) {
        var download = page.waitForDownload(() -> hands.press(link(name).first()));
        try (var file = download.createReadStream()) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Locator link(String name) {
        return page.locator("a:visible").filter(named(name));
    }

    private Locator.FilterOptions named(String name) {
        var condition = texts.shown(name).stream()
                .map("normalize-space(.)=\"%1$s\" or starts-with(@aria-label, \"%1$s\")"::formatted)
                .collect(Collectors.joining(" or "));
        return new Locator.FilterOptions().setHas(page.locator("xpath=self::*[" + condition + "]"));
    }

    /** @param label whole text of the label, without the remark that a field is optional */
    DeskPage fill(String label, String text) {
        hands.fill(field(label), text);
        return this;
    }

    Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(labelled(label)));
    }

    /** Fills the field with that JSON pointer, for rows whose labels are all the same. */
    DeskPage fillAt(String pointer, String text) {
        hands.fill(page.locator("[id='" + pointer + "']"), text);
        return this;
    }

    /** @param text of the option */
    DeskPage chooseAt(String pointer, String text) {
        return choose(page.locator("[id='" + pointer + "']"), text);
    }

    /** @param text of the option, or its value */
    DeskPage choose(String label, String text) {
        return choose(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(labelled(label))), text);
    }

    private DeskPage choose(Locator select, String text) {
        var options = select.locator("option").allTextContents().stream()
                .map(String::strip)
                .toList();
        hands.choose(
                select,
                texts.shown(text).stream().filter(options::contains).findFirst().orElse(text));
        return this;
    }

    /** A label with or without the remark that its field is optional. */
    private Pattern labelled(String label) {
        return Pattern.compile("^\\s*" + pattern(texts.shown(label)) + "( \\(" + texts.text("optional") + "\\))?\\s*$");
    }

    /** One of these texts. The browser's regular expressions know no quotation by Q and E. */
    private static Pattern pattern(Set<String> some) {
        return Pattern.compile(some.stream()
                .map(text -> text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0"))
                .collect(Collectors.joining("|", "(", ")")));
    }

    /** Marks a radio button or a check box of a group. */
    DeskPage mark(String group, String choice) {
        hands.mark(box(group, choice));
        return this;
    }

    /** Ticks a check box that is in no group. */
    DeskPage tick(String label) {
        hands.mark(page.locator("main").getByLabel(labelled(label)));
        return this;
    }

    /** Ticks the first rows of a list. */
    DeskPage tickRows(int number) {
        for (int i = 0; i < number; i++) {
            hands.mark(page.locator("main tbody input[type=checkbox]").nth(i));
        }
        return this;
    }

    /** Ticks the last row of a list. */
    DeskPage tickLastRow() {
        hands.mark(page.locator("main tbody input[type=checkbox]").last());
        return this;
    }

    Locator box(String group, String choice) {
        var fieldset = page.locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("legend", new Page.LocatorOptions().setHasText(labelled(group)))))
                .or(page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(labelled(group))));
        return fieldset.last().getByLabel(Pattern.compile("^\\s*" + pattern(texts.shown(choice)) + "\\s*$"));
    }

    /** Presses the button of that name in the content of the page. */
    DeskPage press(String name) {
        hands.press(page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^\\s*" + pattern(texts.shown(name)) + "\\s*$"))));
        return checked();
    }

    /** Searches with the field that is on every page, with the Enter key. */
    DeskPage search(String text) {
        hands.fill(page.locator("header input[name=text]"), text);
        return enter("header input[name=text]");
    }

    /** Presses the Enter key in a field, which sends its form. */
    DeskPage enter(String field) {
        page.locator(field).press("Enter");
        return checked();
    }

    DeskPage sees(String text) {
        assertThat(page.locator("main")).containsText(pattern(texts.shown(text)));
        return this;
    }

    /** Loads the page again until the text is there, because effects of events arrive later. */
    DeskPage seesAtLast(String text) {
        Organisation.eventually(() -> {
            page.reload();
            assertThat(page.locator("main").innerText()).containsPattern(pattern(texts.shown(text)));
        });
        return checked();
    }

    /** The row shows the reason why it was refused. */
    DeskPage seesErrorIn(String row) {
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(row)).locator(".kern-error"))
                .isVisible();
        return this;
    }

    /** A figure is a chart and a table. Without scripts the table alone has the numbers. */
    DeskPage seesChart() {
        if (mode.hasScripts()) {
            assertThat(page.locator(".chart svg, .chart canvas").first()).isVisible();
        }
        assertThat(page.locator("main table").first()).isVisible();
        return this;
    }

    /**
     * Does the steps, which must need no more presses of the pointer than that. A narrow window needs one more to open the
     * menu.
     */
    DeskPage within(int clicks, Consumer<DeskPage> steps) {
        int before = hands.clicks();
        steps.accept(this);
        assertThat(hands.clicks() - before).as("clicks").isLessThanOrEqualTo(clicks + (mode.isReflowed() ? 1 : 0));
        return this;
    }

    /** Clicks and keys until now, without the keys of texts. */
    int strokes() {
        return hands.strokes();
    }

    DeskPage checked() {
        page.waitForLoadState();
        if (System.getProperty("desk.screens") != null) {
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/desk/%s-%s-%02d.png".formatted(account, mode, ++pictures))));
        }
        checks.check();
        return this;
    }

    static String german(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(day);
    }

    @Override
    public void close() {
        context.close();
        checks.nothingWentWrong();
    }
}
