package de.motivag.suite.http;

import de.motivag.suite.Service;
import java.util.UUID;

/** @param method HTTP method, or {@code ANY} for all */
public record Endpoint(Service service, String method, String path) {
    String sentAs() {
        return method.equals("ANY") ? "GET" : method;
    }

    /** The path with random ids in place of its variables. */
    String anywhere() {
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()).replace("/**", "/liveness");
    }

    @Override
    public String toString() {
        return service + " " + method + " " + path;
    }
}
