package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way in which a person operates a page. */
interface Hands {
    /** Follows a link, presses a button, or opens details. */
    void press(Locator target);

    void fill(Locator field, String text);

    /** @param option text or value of the option */
    void choose(Locator select, String option);

    /** Marks a radio button or a check box. Does nothing if it is marked. */
    void mark(Locator box);

    /** Presses of the pointer until now. */
    int clicks();

    /** The presses, and those that bring the pointer into a field and open and choose from a list. */
    int strokes();

    static Hands of(BrowserMode mode, Page page) {
        return mode == BrowserMode.KEYBOARD ? new Keyboard(page) : new Pointer();
    }

    /** A mouse for links, buttons and boxes. Texts are typed, and so are the first letters of an option. */
    final class Pointer implements Hands {
        private int clicks;
        private int fields;

        @Override
        public void press(Locator target) {
            clicks++;
            target.click();
        }

        @Override
        public void fill(Locator field, String text) {
            fields++;
            field.fill(text);
        }

        @Override
        public void choose(Locator select, String option) {
            fields += 2;
            select.selectOption(option);
        }

        @Override
        public void mark(Locator box) {
            if (!box.isChecked()) {
                clicks++;
                box.check();
            }
        }

        @Override
        public int clicks() {
            return clicks;
        }

        @Override
        public int strokes() {
            return clicks + fields;
        }
    }

    /** Keys only. Each element that is reached must show that it has the focus. */
    final class Keyboard implements Hands {
        private static final int MOST = 600;

        private static final String HAS_FOCUS = "element => element === document.activeElement";

        private static final String LOOK = """
                element => [element, ...(element.labels ?? [])].flatMap(one => [null, '::before', '::after']
                  .map(part => getComputedStyle(one, part)))
                  .map(style => [style.outline, style.boxShadow, style.border, style.background, style.textDecoration])
                  .join()""";

        private final Page page;

        Keyboard(Page page) {
            this.page = page;
        }

        @Override
        public void press(Locator target) {
            focus(target);
            target.press("Enter");
        }

        @Override
        public void fill(Locator field, String text) {
            focus(field);
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            page.keyboard().type(text);
        }

        @Override
        public void choose(Locator select, String option) {
            focus(select);
            page.keyboard().press("Home");
            for (int i = 0; i < MOST && !isChosen(select, option); i++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(isChosen(select, option)).as("chosen: " + option).isTrue();
        }

        private static boolean isChosen(Locator select, String option) {
            return (boolean) select.evaluate(
                    "(select, option) => select.value === option"
                            + " || select.selectedOptions[0]?.textContent.trim() === option",
                    option);
        }

        @Override
        public void mark(Locator box) {
            if (box.isChecked()) {
                return;
            }
            if ("checkbox".equals(box.getAttribute("type"))) {
                focus(box);
                page.keyboard().press("Space");
            } else {
                // Tab reaches one radio button of a group, and the arrows the others.
                tabUntil(box, "element => document.activeElement.name === element.name");
                for (int i = 0; i < MOST && !box.isChecked(); i++) {
                    page.keyboard().press((boolean) box.evaluate(HAS_FOCUS) ? "Space" : "ArrowDown");
                }
            }
            assertThat(box.isChecked()).isTrue();
        }

        @Override
        public int clicks() {
            return 0;
        }

        @Override
        public int strokes() {
            return 0;
        }

        private void focus(Locator target) {
            if ((boolean) target.evaluate(HAS_FOCUS)) {
                return;
            }
            var before = target.evaluate(LOOK);
            tabUntil(target, HAS_FOCUS);
            assertThat(target.evaluate(LOOK))
                    .as("the look of %s with the focus", target)
                    .isNotEqualTo(before);
        }

        private void tabUntil(Locator target, String reached) {
            for (int i = 0; i < MOST; i++) {
                if ((boolean) target.evaluate(reached)) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("Tab does not reach " + target + " at " + page.url());
        }
    }
}
