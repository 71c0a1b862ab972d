package de.motivag.suite.contract;

import static de.motivag.suite.contract.Yaml.object;

import de.motivag.kit.decision.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Generates the OpenAPI description of one service: its commands, its views and all refusals. */
final class OpenApi {
    private static final String ISSUER = "http://localhost:8080";

    private final Code code;
    private final int port;
    private final Schemas schemas;
    private final Parameters parameters;
    private final Responses responses;
    private final Operations operations;

    OpenApi(Code code, int port) {
        this.code = code;
        this.port = port;
        this.schemas = new Schemas(code.bodies());
        this.parameters = new Parameters(schemas);
        this.responses = new Responses(schemas);
        this.operations = new Operations(code, schemas, parameters, responses);
    }

    String yaml() {
        var document = object("openapi", "3.1.1");
        document.put("info", info());
        document.put("servers", List.of(object("url", "/")));
        document.put("security", List.of(object("staff", List.of())));
        document.put("tags", tags());
        document.put("paths", paths());
        document.put("components", components());
        document.put("x-rules", code.rules().stream().map(OpenApi::rule).toList());
        return Yaml.MAPPER.writeValueAsString(document);
    }

    /** The properties, parameters and endpoints without a description. */
    Set<String> undescribed() {
        var undescribed = new TreeSet<>(schemas.undescribed());
        undescribed.addAll(parameters.undescribed());
        undescribed.addAll(operations.undescribed());
        return undescribed;
    }

    private Map<String, Object> info() {
        var info = object("title", "MotivAG " + code.service() + "-service");
        info.put("version", "1.0.0");
        info.put("description", """
                Generated from the code. In a development installation, the address is http://localhost:%d. \
                Days and times of day are in Europe/Berlin. The token determines the organisation; \
                data of another organisation are not found. The id of a member of staff is `sub` of that person's token; \
                the services do not know the staff, so they check the form of such an id and not whether there is this person. Days lie between 1900 and 2200, times of day are whole minutes, and \
                a text has at least one visible character. Empty parameters are refused. In lists, `after` is \
                `next` of the previous answer of the same address. x-rules of an operation lists the rules that may refuse it; \
                their texts are at the end.""".formatted(port));
        info.put("contact", contact());
        var license = object("name", "European Union Public Licence 1.2");
        license.put("identifier", "EUPL-1.2");
        info.put("license", license);
        return info;
    }

    /** Of a development installation. Every other one states its own in the documents that it serves. */
    static Map<String, Object> contact() {
        var contact = object("name", "The operator of this installation");
        contact.put("url", "http://localhost:8081/reference");
        contact.put("email", "operations@jc-nord.localhost");
        return contact;
    }

    private static Map<String, Object> rule(Rule rule) {
        var described = object("code", rule.code());
        described.put("type", "urn:motivag:problem:" + rule.code());
        described.put("help", "/problems/" + rule.code());
        described.put("status", rule.status());
        described.put("de", rule.german());
        described.put("en", rule.english());
        return described;
    }

    private List<Map<String, Object>> tags() {
        return Stream.concat(
                        code.postedCommands().stream()
                                .map(command -> Code.post(command).path()),
                        code.endpoints().stream().map(Code.Endpoint::path))
                .map(Operations::tag)
                .distinct()
                .sorted()
                .map(name -> {
                    var tag = object("name", name);
                    tag.put("description", "Addresses that begin with /" + name + ".");
                    return tag;
                })
                .toList();
    }

    private Map<String, Object> paths() {
        var paths = new TreeMap<String, Map<String, Object>>();
        code.postedCommands()
                .forEach(command -> paths.computeIfAbsent(Code.post(command).path(), _ -> new TreeMap<>())
                        .put("post", operations.of(command)));
        code.endpoints()
                .forEach(endpoint -> paths.computeIfAbsent(endpoint.path(), _ -> new TreeMap<>())
                        .put(endpoint.verb(), operations.of(endpoint)));
        return new LinkedHashMap<>(paths);
    }

    private Map<String, Object> components() {
        var problems = responses.problems();
        var components = object("schemas", schemas.all());
        components.put("parameters", Parameters.headers());
        components.put("headers", Responses.headers());
        components.put("responses", problems);
        components.put("securitySchemes", object("staff", signIn()));
        return components;
    }

    private static Map<String, Object> signIn() {
        var scheme = object("type", "oauth2");
        scheme.put("description", """
                The addresses are those of the development issuer. Staff sign in by authorization code with PKCE; programs \
                use client credentials.""");
        var signIn = object("authorizationUrl", ISSUER + "/oauth2/authorize");
        signIn.put("tokenUrl", ISSUER + "/oauth2/token");
        signIn.put("scopes", object("openid", "The id of the member of staff."));
        var program = object("tokenUrl", ISSUER + "/oauth2/token");
        program.put("scopes", Map.of());
        var flows = object("authorizationCode", signIn);
        flows.put("clientCredentials", program);
        scheme.put("flows", flows);
        return scheme;
    }
}
