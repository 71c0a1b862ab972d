package de.motivag.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.webjars.WebJarVersionLocator;

/**
 * Serves the committed OpenAPI document of this service, the AsyncAPI document of all topics, and a page for each: on
 * that of the former staff try calls. No file needs a token. The pages load nothing from other hosts; they ask only the
 * issuer for a token. The documents name the contact of this installation.
 *
 * <p>The addresses have a mapping of their own, so that {@link RoleCheck}, which refuses everything but endpoints with
 * roles, is not asked.
 */
@AutoConfiguration
@EnableConfigurationProperties(ContactOfInstallation.class)
class ReferenceConfiguration {
    private static final String PAGE = "/reference";
    private static final String EVENTS = PAGE + "/events";
    private static final String RETURN = PAGE + "/oauth2-redirect.html";
    private static final String OPENER_POLICY = "Cross-Origin-Opener-Policy";

    private static final List<String> OWN_FILES = List.of("page.css", "page.js", "events.css");
    private static final List<String> SWAGGER_UI = List.of(
            "swagger-ui.css",
            "swagger-ui-bundle.js",
            "oauth2-redirect.html",
            "oauth2-redirect.js",
            "favicon-32x32.png");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self' %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    SimpleUrlHandlerMapping referenceFiles(
            @Value("${motivag.service}") String service,
            OAuth2ResourceServerProperties properties,
            ContactOfInstallation contact)
            throws Exception {
        var files = new HashMap<String, Object>();
        var calls = new ClassPathResource("openapi/" + service + ".yaml");
        var topics = new ClassPathResource("asyncapi.yaml");
        files.put("/openapi.yaml", serving(new DerivedText(calls, "openapi.yaml", contact::in)));
        files.put("/asyncapi.yaml", serving(new DerivedText(topics, "asyncapi.yaml", contact::in)));
        files.put(EVENTS, serving(new DerivedText(topics, "events.html", text -> EventsPage.of(contact.in(text)))));
        files.put(PAGE, serving("reference/page.html"));
        for (var file : OWN_FILES) {
            files.put(PAGE + "/" + file, serving("reference/" + file));
        }
        var library = new WebJarVersionLocator();
        for (var file : SWAGGER_UI) {
            files.put(PAGE + "/" + file, serving(Objects.requireNonNull(library.fullPath("swagger-ui", file), file)));
        }
        var mapping = new SimpleUrlHandlerMapping(files);
        mapping.setInterceptors(new PageHeaders(
                POLICY.formatted(origin(properties.getJwt().getIssuerUri())).replace("  ", " ")));
        return mapping;
    }

    private static OneFile serving(String path) throws Exception {
        return serving(new ClassPathResource(path));
    }

    private static OneFile serving(Resource file) throws Exception {
        var handler = new OneFile(file);
        handler.setMediaTypes(Map.of("yaml", MediaType.APPLICATION_YAML));
        // Browsers keep the files, and ask whether they have changed.
        handler.setCacheControl(CacheControl.noCache());
        handler.afterPropertiesSet();
        return handler;
    }

    private static String origin(@Nullable String issuer) {
        if (issuer == null) {
            return "";
        }
        var address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Serves one file at whichever address it is mapped to; 404 if this service does not have it. */
    private static final class OneFile extends ResourceHttpRequestHandler {
        private final Resource file;

        OneFile(Resource file) {
            this.file = file;
        }

        @Override
        protected @Nullable Resource getResource(HttpServletRequest request) {
            return file.exists() ? file : null;
        }
    }

    /**
     * The sign-in opens a window, which returns with a code to the page that opened it. So the page and the address of
     * return cannot be cut off from other windows, as all other answers are.
     */
    private record PageHeaders(String policy) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var address = Routes.withoutPrefix(request);
            if (address.equals(PAGE) || address.equals(EVENTS) || address.equals(RETURN)) {
                response.setHeader("Content-Security-Policy", policy);
            }
            if (address.equals(PAGE) || address.equals(RETURN)) {
                response.setHeader(OPENER_POLICY, address.equals(PAGE) ? "same-origin-allow-popups" : "unsafe-none");
            }
            return true;
        }
    }
}
