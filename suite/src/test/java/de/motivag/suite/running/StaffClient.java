package de.motivag.suite.running;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member of staff at their front end: {@code as("adviser", "jc-nord").get(ENROLMENT, "/referrals")}. */
public record StaffClient(@Nullable String token, Function<Service, URI> where) {
    public StaffClient(@Nullable String token) {
        this(token, RunningSuite.installation()::url);
    }

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param organisation may be one that the development issuer does not know */
    public static StaffClient as(String role, String organisation) {
        var isKnown = Staff.ORGANISATIONS.contains(organisation);
        return new StaffClient(
                isKnown ? RunningSuite.installation().token(role, organisation) : SignedTokens.of(role, organisation));
    }

    public static StaffClient nobody() {
        return new StaffClient(null);
    }

    public Response get(Service service, String path, String... headers) {
        return send("GET", service, path, null, headers);
    }

    /** @param headers further headers, names and values alternating; they replace the default ones */
    public Response post(Service service, String path, String json, String... headers) {
        return send("POST", service, path, json, headers);
    }

    public Response send(String method, Service service, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(where.apply(service).resolve(path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return Response.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(service + " does not answer at " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
