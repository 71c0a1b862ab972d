package de.motivag.desk.frame;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.motivag.desk.services.User;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were sent after the end of a session, for fifteen minutes at most. They are encrypted in memory with a key
 * that only a cookie of the browser contains, and are returned only to the person to whom the form was shown.
 */
@Component
class KeptForms {

    /** The page that shows the kept form after the sign-in. */
    static final String PATH = "/kept";

    /** The pages that show an unsent form without carrying it out ({@link Unsent}), and queries. */
    private static final Pattern WITH_FORMS = Pattern.compile(
            "/(?:commands|bulk)/\\w+|/groups/[0-9a-f-]+/sessions/[0-9a-f-]+|/scan|/reports|/search|/what-if");

    private static final String COOKIE = "kept";
    private static final String OWNER = "_owner";
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int KEY_BYTES = 32;
    private static final int MOST_FORMS = 1000;
    private static final int MOST_BYTES = 100_000;

    private final FormOwner owners;
    private final JsonMapper json;
    private final Cache<String, byte[]> forms = Caffeine.newBuilder()
            .expireAfterWrite(LIFETIME)
            .maximumSize(MOST_FORMS)
            .build();

    KeptForms(FormOwner owners, JsonMapper json) {
        this.owners = owners;
        this.json = json;
    }

    /** @param owner the staff id of the person to whom the form was shown */
    record Kept(String owner, String path, Map<String, List<String>> parameters) {}

    /** Keeps the form if this instance has shown it to somebody, and answers with a redirect. */
    boolean keep(HttpServletRequest request, HttpServletResponse response) {
        var owner = owners.staff(request.getParameter(OWNER));
        if (owner == null
                || !request.getMethod().equals("POST")
                || !WITH_FORMS.matcher(request.getRequestURI()).matches()) {
            return false;
        }
        var parameters = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                parameters.put(name, List.of(values));
            }
        });
        var content = json.writeValueAsBytes(new Kept(owner, request.getRequestURI(), parameters));
        if (content.length > MOST_BYTES) {
            return false;
        }
        var id = UUID.randomUUID().toString();
        var key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();
        forms.put(id, FormOwner.cipher(key).encrypt(content));
        var cookie = ResponseCookie.from(
                        COOKIE,
                        id + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(key))
                .path(PATH)
                .maxAge(LIFETIME)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, PATH);
        return true;
    }

    /** The form that this browser has sent, if it was shown to the person who is signed in. */
    @Nullable
    Kept of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        var parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", 2);
        var encrypted = parts.length == 2 ? forms.getIfPresent(parts[0]) : null;
        if (encrypted == null) {
            return null;
        }
        try {
            var kept = json.readValue(
                    FormOwner.cipher(Base64.getUrlDecoder().decode(parts[1])).decrypt(encrypted), Kept.class);
            return Objects.equals(kept.owner(), User.current().id()) ? kept : null;
        } catch (IllegalArgumentException | IllegalStateException _) {
            return null;
        }
    }

    /** The values of a form as a request has them. */
    static Map<String, String[]> values(Kept kept) {
        var values = new LinkedHashMap<String, String[]>();
        kept.parameters().forEach((name, typed) -> values.put(name, typed.toArray(String[]::new)));
        return values;
    }
}
