package de.motivag.kit.contract;

import jakarta.servlet.Filter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;

/**
 * Compares the exchanges of every service that a test starts, in this process or in a process of its own. Benchmarks,
 * which have the same class path, run without it.
 */
@AutoConfiguration
@ConditionalOnProperty("motivag.service")
@ConditionalOnBooleanProperty(name = "motivag.contract", matchIfMissing = true)
class ContractConfiguration {
    @Bean
    FilterRegistrationBean<Filter> contractFilter(@Value("${motivag.service}") String service) {
        var registration = new FilterRegistrationBean<Filter>(filter(service));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** A service that exists only in tests has no document, or the name of a real one without its settings. */
    private static Filter filter(String service) {
        var file = Path.of("../docs/openapi", service + ".yaml");
        return Files.exists(file) && new ClassPathResource(service + ".yaml").exists()
                ? new ContractFilter(Contract.in(file), new RecordedAnswers(service))
                : (request, response, chain) -> chain.doFilter(request, response);
    }
}
