package de.motivag.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * Lists all staff of the development issuer. One click signs in as that person. The page works without JavaScript and
 * speaks German, or English if the browser prefers it.
 */
final class SignInPage {

    private static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private SignInPage() {}

    static ServerResponse answer(ServerRequest request) {
        var language = language(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var csrf = (CsrfToken) request.servletRequest().getAttribute(CsrfToken.class.getName());
        return ServerResponse.ok()
                .contentType(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page(language, csrf, request.param("error").isPresent()));
    }

    static ServerResponse style(ServerRequest request) throws IOException {
        var sheet = new ClassPathResource("sign-in.css", SignInPage.class).getContentAsString(StandardCharsets.UTF_8);
        return ServerResponse.ok().contentType(CSS).body(sheet);
    }

    private static Locale language(@Nullable String accepted) {
        try {
            var wanted = Locale.lookup(LanguageRange.parse(accepted == null ? "de" : accepted), LANGUAGES);
            return wanted == null ? Locale.GERMAN : wanted;
        } catch (IllegalArgumentException _) {
            return Locale.GERMAN;
        }
    }

    private static String page(Locale language, CsrfToken csrf, boolean hasFailed) {
        var texts = ResourceBundle.getBundle("de.motivag.suite.sign-in", language);
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s – MotivAG</title>
                <link rel="stylesheet" href="/sign-in.css">
                </head>
                <body>
                <main>
                <h1>%2$s</h1>
                %3$s<p>%4$s</p>
                <form method="post" action="/login">
                <input type="hidden" name="%5$s" value="%6$s">
                <input type="hidden" name="password" value="%7$s">
                %8$s</form>
                </main>
                </body>
                </html>
                """.formatted(
                        language.toLanguageTag(),
                        text(texts, "title"),
                        hasFailed ? "<p role=\"alert\">" + text(texts, "failed") + "</p>\n" : "",
                        text(texts, "explanation"),
                        csrf.getParameterName(),
                        escaped(csrf.getToken()),
                        Staff.SECRET,
                        Staff.ORGANISATIONS.stream()
                                .map(organisation -> section(texts, organisation))
                                .collect(Collectors.joining()));
    }

    private static String section(ResourceBundle texts, String organisation) {
        return "<h2>%s</h2>\n<ul>\n%s</ul>\n"
                .formatted(
                        text(texts, "organisation." + organisation),
                        Staff.all()
                                .filter(staff -> staff.organisation().equals(organisation))
                                .sorted(Comparator.comparing(staff ->
                                        texts.getString("role." + staff.roles().getFirst())))
                                .map(staff -> person(texts, staff))
                                .collect(Collectors.joining()));
    }

    private static String person(ResourceBundle texts, Staff staff) {
        return """
                <li><button name="username" value="%s"><span class="name">%s</span> <span>%s</span></button></li>
                """.formatted(
                escaped(staff.clientId()),
                escaped(staff.name()),
                staff.roles().stream().map(role -> text(texts, "role." + role)).collect(Collectors.joining(", ")));
    }

    private static String text(ResourceBundle texts, String key) {
        return escaped(texts.getString(key));
    }

    /** Escapes what HTML requires, and leaves umlauts as they are. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
