package de.motivag.desk.services;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Parameters of a request. Those without a value are left out. */
public final class Query {

    private final StringBuilder template = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    public static Query none() {
        return new Query();
    }

    public static Query of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    public Query and(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            template.append(values.isEmpty() ? '?' : '&')
                    .append(name)
                    .append("={")
                    .append(name)
                    .append('}');
            values.add(value);
        }
        return this;
    }

    /** The parameters of an address, with the question mark; empty if there are none. */
    public String parameters() {
        return UriComponentsBuilder.fromUriString(template.toString())
                .encode()
                .buildAndExpand(values.toArray())
                .toUriString();
    }

    String after(String path) {
        return path + template;
    }

    /** The variables of the path, followed by the values of the parameters. */
    Object[] variables(Object... ofPath) {
        var all = new ArrayList<>(List.of(ofPath));
        all.addAll(values);
        return all.toArray();
    }
}
