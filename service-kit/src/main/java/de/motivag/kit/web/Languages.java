package de.motivag.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** German unless the request asks for English, also if the request's own language header is invalid. */
final class Languages extends AcceptHeaderLocaleResolver {
    Languages() {
        setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH));
        setDefaultLocale(Locale.GERMAN);
    }

    /** The firewall throws when a refused header is read, and Tomcat throws for a header that it could not parse. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        try {
            return super.resolveLocale(request);
        } catch (RuntimeException e) {
            return Locale.GERMAN;
        }
    }
}
