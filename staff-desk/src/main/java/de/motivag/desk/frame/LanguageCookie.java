package de.motivag.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Keeps the chosen language in a cookie for a year. Until somebody chooses one, the pages follow the language of the
 * browser, and are German if it is neither German nor English. The cookie is Secure if the page came by HTTPS.
 */
final class LanguageCookie implements LocaleContextResolver {

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final CookieLocaleResolver plain = resolver(false);
    private final CookieLocaleResolver secure = resolver(true);

    private static CookieLocaleResolver resolver(boolean isSecure) {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(LanguageCookie::ofBrowser);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieSecure(isSecure);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /** German also if the header is malformed, or if the firewall refuses it when it is read. */
    private static Locale ofBrowser(HttpServletRequest request) {
        try {
            var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            var preferred = header == null ? null : Locale.lookup(LanguageRange.parse(header), LANGUAGES);
            return preferred == null ? Locale.GERMAN : preferred;
        } catch (IllegalArgumentException | RequestRejectedException _) {
            return Locale.GERMAN;
        }
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return plain.resolveLocaleContext(request);
    }

    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext context) {
        (request.isSecure() ? secure : plain).setLocaleContext(request, response, context);
    }
}
