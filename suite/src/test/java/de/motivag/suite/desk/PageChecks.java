package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds for every page of the desk, in every state that a test reaches. */
final class PageChecks {
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    /** A message key begins with the first word of an existing one. */
    private static final Pattern KEY = Pattern.compile(DeskTexts.firstWordsOfKeys().stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\w@./-])(", "|enrolment|coaching|device|outcome)\\.[A-Za-z]")));

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)+\\b");
    /** Chromium logs a page with this status: that of a refused form, and that of a page whose service is away. */
    private static final Pattern SHOWN = Pattern.compile("status of (422|503)");

    /** Elements that are wider than the page or whose text is cut off. A table may scroll within its own region. */
    private static final String LOST = """
            () => {
              const width = document.documentElement.clientWidth, lost = [];
              if (document.documentElement.scrollWidth > width) {
                lost.push('the page is ' + document.documentElement.scrollWidth + ' wide');
              }
              const scrolls = element => {
                for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
                  if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return true;
                }
                return false;
              };
              for (const element of document.body.querySelectorAll('*')) {
                const box = element.getBoundingClientRect();
                // One pixel is for screen readers only, such as the repeated hints of rows.
                if (!element.checkVisibility() || box.width <= 1 || element.closest('.kern-sr-only, .skip')) continue;
                const name = element.outerHTML.slice(0, 120);
                if ((box.right > width + 1 || box.left < -1) && !scrolls(element)) lost.push('outside: ' + name);
                if (['hidden', 'clip'].includes(getComputedStyle(element).overflowX)
                    && element.scrollWidth > element.clientWidth + 1 && !element.matches('input, select, textarea')) {
                  lost.push('cut off: ' + name);
                }
              }
              return lost.slice(0, 5);
            }""";

    /** Icons, arrows and dots that have no system colour of texts, such as white ones. They are backgrounds. */
    private static final String INVISIBLE = """
            () => {
              const probe = document.body.appendChild(document.createElement('i'));
              probe.style.forcedColorAdjust = 'none';
              const colours = ['CanvasText', 'ButtonText', 'LinkText'].map(colour => {
                probe.style.backgroundColor = colour;
                return getComputedStyle(probe).backgroundColor;
              });
              probe.remove();
              const kinds = [['.kern-icon', null], ['.kern-form-input__select-wrapper', '::after'],
                ['.kern-form-check__radio:checked', '::before']];
              return kinds.flatMap(([kind, part]) => [...document.querySelectorAll(kind)].filter(one => {
                  const style = getComputedStyle(one, part);
                  return one.checkVisibility()
                    && (style.forcedColorAdjust !== 'none' || !colours.includes(style.backgroundColor));
                }))
                .map(one => one.parentElement.outerHTML.slice(0, 120)).slice(0, 5);
            }""";

    private final BrowserMode mode;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    PageChecks(BrowserMode mode, Page page) {
        this.mode = mode;
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !SHOWN.matcher(message.text()).find()) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onDialog(dialog -> {
            errors.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().matches("(https?://localhost[:/]|data:).*")) {
                foreign.add(request.url());
            }
        });
    }

    void check() {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(mode.language());
        assertThat(page.locator("body").innerText())
                .as(page.url())
                .doesNotContain("??")
                .doesNotContainPattern(KEY)
                .doesNotContainPattern(CONSTANT);
        assertThat(violations()).as(page.url()).isEmpty();
        if (mode.isReflowed()) {
            assertThat((List<?>) page.evaluate(LOST))
                    .as("lost at " + page.url())
                    .isEmpty();
        }
        if (mode == BrowserMode.FORCED_COLOURS) {
            assertThat((List<?>) page.evaluate(INVISIBLE))
                    .as("invisible at " + page.url())
                    .isEmpty();
        }
    }

    /** After the last page. */
    void nothingWentWrong() {
        assertThat(errors).as("errors in the console").isEmpty();
        assertThat(foreign).as("requests to other hosts").isEmpty();
    }

    private List<String> violations() {
        return new AxeBuilder(page)
                .withTags(WCAG_2_2_AA).setLegacyMode(true).analyze().getViolations().stream()
                        .map(PageChecks::described)
                        .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
