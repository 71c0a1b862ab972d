package de.motivag.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/** The security headers of every answer, those of the firewall and of Tomcat included. */
final class SecurityHeaders implements HeaderWriter {

    // Browsers apply form-action to redirects, too, and a sign-out ends at the issuer.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self' %s; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final List<HeaderWriter> writers;

    /**
     * @param issuer issuer, at whose origin a sign-out ends
     * @param behindProxy whether forwarded headers are trusted
     */
    SecurityHeaders(URI issuer, boolean behindProxy) {
        var opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var resource = new CrossOriginResourcePolicyHeaderWriter();
        resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        var transport = new HstsHeaderWriter();
        // A request that Tomcat refuses never reaches the filter that reads the header of the proxy.
        transport.setRequestMatcher(request ->
                request.isSecure() || behindProxy && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
        this.writers = List.of(
                new XContentTypeOptionsHeaderWriter(),
                new CacheControlHeadersWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                opener,
                resource,
                new ContentSecurityPolicyHeaderWriter(
                        POLICY.formatted(issuer.getScheme() + "://" + issuer.getAuthority())),
                transport);
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        writers.forEach(writer -> writer.writeHeaders(request, response));
    }
}
