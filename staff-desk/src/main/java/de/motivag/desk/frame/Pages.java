package de.motivag.desk.frame;

import de.motivag.desk.services.Query;
import de.motivag.desk.services.User;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every template its {@link Page}. */
@ControllerAdvice
class Pages {

    /** The flash attribute with the text about the command that was carried out. */
    static final String DONE = "done";

    private static final Pattern OF_ADDRESSES = Pattern.compile("(?!language$)[a-zA-Z]+");

    /** Pages that have no address of their own, because they begin with the ticked rows of a list. */
    private static final String ONLY_POSTED = "/bulk/";

    /** Inputs of forms, which may contain personal data or belong to one form only. */
    private static final Set<String> OF_FORMS = Set.of("text", "key", "seen", "then", "number", "reason");

    private final MessageSource texts;
    private final ResourceUrlProvider assets;
    private final Clock clock;
    private final FormOwner owners;
    private final List<NavigationEntry> navigation;

    Pages(
            MessageSource texts,
            ResourceUrlProvider assets,
            Clock clock,
            FormOwner owners,
            List<NavigationEntry> navigation) {
        this.owners = owners;
        this.texts = texts;
        this.assets = assets;
        this.clock = clock;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        var user = User.current();
        return new Page(
                texts,
                file -> Objects.requireNonNullElse(assets.getForLookupPath(file), file),
                language(request),
                user,
                LocalDate.ofInstant(clock.instant(), Dates.BERLIN),
                navigation.stream()
                        .filter(entry -> user.hasAnyOf(entry.roles()))
                        .toList(),
                request.getRequestURI(),
                address(request),
                csrf(request),
                user.isSignedIn() ? owners.statement(user) : "",
                sessionSeconds(request),
                done(request));
    }

    /**
     * The address of the page with its parameters. Those of a form that was posted are left out, except the parameters
     * with which it was opened.
     */
    static String address(HttpServletRequest request) {
        var back = request.getParameter("back");
        if (back != null && request.getRequestURI().startsWith(ONLY_POSTED)) {
            return LocalAddress.of(back).replaceFirst("#.*", "");
        }
        var query = Query.none();
        var isPosted = request.getMethod().equals("POST");
        for (var parameter : request.getParameterMap().entrySet()) {
            var name = parameter.getKey();
            if (OF_ADDRESSES.matcher(name).matches() && !(isPosted && OF_FORMS.contains(name))) {
                for (var value : parameter.getValue()) {
                    query = query.and(name, value);
                }
            }
        }
        return request.getRequestURI() + query.parameters();
    }

    private static int sessionSeconds(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    private static Locale language(HttpServletRequest request) {
        var english = Locale.ENGLISH.getLanguage();
        return RequestContextUtils.getLocale(request).getLanguage().equals(english) ? Locale.ENGLISH : Locale.GERMAN;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static @Nullable String done(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(DONE);
    }
}
