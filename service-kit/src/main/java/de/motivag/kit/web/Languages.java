package de.motivag.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** German unless the request asks for English; also where its header is what is wrong with it. */
final class Languages extends AcceptHeaderLocaleResolver {
    Languages() {
        setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH));
        setDefaultLocale(Locale.GERMAN);
    }

    /** The firewall throws when it is asked for a header that it refuses, and Tomcat for one that it gave up reading. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        try {
            return super.resolveLocale(request);
        } catch (RuntimeException e) {
            return Locale.GERMAN;
        }
    }
}
