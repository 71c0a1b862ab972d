package de.motivag.desk.frame;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    private static final Map<String, String> HELP_TEXTS = Map.of(
            "http.server.requests", "Duration of requests to the desk, by route",
            "http.server.requests.active", "Duration of requests to the desk in progress",
            "http.client.requests", "Duration of calls to services and issuer, by route",
            "http.client.requests.active", "Duration of calls to services and issuer in progress");

    /** Adds help texts to Spring's meters of HTTP requests, which have none. */
    @Bean
    MeterFilter httpHelpTexts() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var text = HELP_TEXTS.get(id.getName());
                return text == null
                        ? id
                        : new Meter.Id(
                                id.getName(), Tags.of(id.getTagsAsIterable()), id.getBaseUnit(), text, id.getType());
            }
        };
    }

    /** Disables observations per filter and request, because no one evaluates them. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }
}
