package de.motivag.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    private final MessageSource texts;
    private final ResourceUrlProvider assets;
    private final Clock clock;
    private final List<NavigationEntry> navigation;

    Pages(MessageSource texts, ResourceUrlProvider assets, Clock clock, List<NavigationEntry> navigation) {
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
                csrf(request),
                done(request));
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
