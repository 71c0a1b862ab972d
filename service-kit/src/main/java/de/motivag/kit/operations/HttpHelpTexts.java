package de.motivag.kit.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;

/** Adds help texts to Spring's meters of HTTP requests, which have none. */
final class HttpHelpTexts implements MeterFilter {
    private static final Map<String, String> TEXTS = Map.of(
            "http.server.requests", "Duration of HTTP requests",
            "http.server.requests.active", "Duration of HTTP requests in progress");

    @Override
    public Meter.Id map(Meter.Id id) {
        var text = TEXTS.get(id.getName());
        return text == null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), text, id.getType());
    }
}
