package de.motivag.desk.services;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Parameters of a request. Those without a value are left out. */
public final class Query {

    /** @param value as text */
    public record Parameter(String name, String value) {}

    private final List<Parameter> parameters;

    private Query(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    public static Query none() {
        return new Query(List.of());
    }

    public static Query of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    public Query and(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        var more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new Query(more);
    }

    /** The same parameters without those of that name. */
    public Query without(String name) {
        return new Query(parameters.stream()
                .filter(parameter -> !parameter.name.equals(name))
                .toList());
    }

    public List<Parameter> list() {
        return parameters;
    }

    /** The parameters of an address, with the question mark; empty if there are none. */
    public String parameters() {
        return UriComponentsBuilder.fromUriString(after(""))
                .encode()
                .buildAndExpand(variables())
                .toUriString();
    }

    String after(String path) {
        var template = new StringBuilder(path);
        for (int i = 0; i < parameters.size(); i++) {
            template.append(i == 0 ? '?' : '&')
                    .append(parameters.get(i).name)
                    .append("={p")
                    .append(i)
                    .append('}');
        }
        return template.toString();
    }

    /** The variables of the path, followed by the values of the parameters. */
    Object[] variables(Object... ofPath) {
        var all = new ArrayList<>(List.of(ofPath));
        parameters.forEach(parameter -> all.add(parameter.value));
        return all.toArray();
    }
}
