package de.motivag.desk.frame;

import de.motivag.desk.services.Role;
import de.motivag.desk.services.User;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The language, the person and the surroundings of one page. Every template receives it. */
public final class Page {

    private final MessageSource texts;
    private final UnaryOperator<String> assets;
    private final Locale locale;
    private final User user;
    private final LocalDate today;
    private final List<NavigationEntry> navigation;
    private final String path;
    private final String address;
    private final String csrf;
    private final String owner;
    private final int sessionSeconds;
    private final @Nullable String done;

    Page(
            MessageSource texts,
            UnaryOperator<String> assets,
            Locale locale,
            User user,
            LocalDate today,
            List<NavigationEntry> navigation,
            String path,
            String address,
            String csrf,
            String owner,
            int sessionSeconds,
            @Nullable String done) {
        this.texts = texts;
        this.assets = assets;
        this.locale = locale;
        this.user = user;
        this.today = today;
        this.navigation = navigation;
        this.path = path;
        this.address = address;
        this.csrf = csrf;
        this.owner = owner;
        this.sessionSeconds = sessionSeconds;
        this.done = done;
    }

    /** The text of a key in the language of the page. A key without a text is a fault. */
    public String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /** The text of the first key that has one, or null. */
    public @Nullable String firstText(String... keys) {
        for (var key : keys) {
            var text = Texts.find(texts, locale, key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /**
     * The words for a constant of an enum in an answer. Enums of the services are open: an unknown constant is shown as
     * it is.
     *
     * @param type the name of the schema, such as {@code Route}
     */
    public String value(String type, @Nullable String constant) {
        if (constant == null) {
            return text("none");
        }
        var text = Texts.find(texts, locale, "value." + type + "." + constant);
        return text == null ? constant : text;
    }

    /**
     * The words for an event.
     *
     * @param type the wire name, such as {@code enrolment.ContactLogged}
     */
    public String event(String type) {
        var text = Texts.find(texts, locale, "event." + type);
        return text == null ? type : text;
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? text("none") : Dates.DAY.format(day);
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? text("none") : Dates.MINUTE.format(instant.atZone(Dates.BERLIN));
    }

    public String yesOrNo(@Nullable Boolean value) {
        return value == null ? text("none") : text(value ? "yes" : "no");
    }

    /** The address of a static file, with the hash of its content. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** An address as the value of a parameter in another address. */
    public String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** Whether a role of this person works with people, whom the search finds. */
    public boolean maySearch() {
        return !user.has(Role.ANALYST) && !user.has(Role.OPERATIONS)
                || user.roles().size() > 1;
    }

    public User user() {
        return user;
    }

    /** Today in Berlin. */
    public LocalDate today() {
        return today;
    }

    public List<NavigationEntry> navigation() {
        return navigation;
    }

    public List<NavigationGroup> navigationGroups() {
        return NavigationGroup.of(navigation);
    }

    /** Whether the entry leads to this page or to the list from which this page was opened. */
    public boolean isAt(NavigationEntry entry) {
        var list = entry.path().replaceFirst("[?].*", "");
        return path.equals(list) || !list.equals("/") && path.startsWith(list + "/");
    }

    public String csrf() {
        return csrf;
    }

    /** States in each form to whom it was shown. */
    public String owner() {
        return owner;
    }

    /** The seconds without a request after which the session ends. */
    public int sessionSeconds() {
        return sessionSeconds;
    }

    /** The address of this page in the other language. */
    public String inOtherLanguage() {
        return address + (address.contains("?") ? "&" : "?") + "language=" + text("language.other");
    }

    /** The text about the command that was carried out before this page, if any. */
    public @Nullable String done() {
        return done;
    }
}
