package de.motivag.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Requests one token per person from the issuer. A token is valid for longer than any test runs. */
final class Tokens {

    private final URI endpoint;
    private final Map<Staff, String> known = new ConcurrentHashMap<>();

    Tokens(String issuer) {
        endpoint = URI.create(issuer + "/oauth2/token");
    }

    /** @throws LauncherException if the issuer refuses or does not respond */
    String of(Staff staff) {
        return known.computeIfAbsent(staff, this::ask);
    }

    private String ask(Staff staff) {
        String credentials = Base64.getEncoder()
                .encodeToString((staff.clientId() + ":" + Staff.SECRET).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new LauncherException("No token for " + staff.clientId() + ": " + response.body());
            }
            return JsonMapper.shared()
                    .readTree(response.body())
                    .required("access_token")
                    .asString();
        } catch (IOException e) {
            throw new LauncherException(
                    "The suite does not answer at " + endpoint + ". Start it with ./start, with the same ports.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for a token.", e);
        }
    }
}
