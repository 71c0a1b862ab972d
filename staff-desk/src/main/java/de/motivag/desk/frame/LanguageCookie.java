package de.motivag.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Keeps the chosen language in a cookie for a year. The cookie is Secure if the page came by HTTPS. */
final class LanguageCookie implements LocaleContextResolver {

    private final CookieLocaleResolver plain = resolver(false);
    private final CookieLocaleResolver secure = resolver(true);

    private static CookieLocaleResolver resolver(boolean isSecure) {
        var resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocale(Locale.GERMAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieSecure(isSecure);
        resolver.setRejectInvalidCookies(false);
        return resolver;
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
