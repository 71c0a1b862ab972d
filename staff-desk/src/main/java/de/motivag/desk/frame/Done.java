package de.motivag.desk.frame;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sentence that the next page shows about a command that was carried out. */
public final class Done {

    private Done() {}

    public static void say(RedirectAttributes next, String text) {
        next.addFlashAttribute(Pages.DONE, text);
    }
}
