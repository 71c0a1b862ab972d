package de.motivag.kit.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;

/** Compares the exchanges of every service that a test starts, in this process or in a process of its own. */
@AutoConfiguration
@ConditionalOnProperty("motivag.service")
class ContractConfiguration {
    @Bean
    FilterRegistrationBean<ContractFilter> contractFilter(@Value("${motivag.service}") String service) {
        var file = Path.of("../docs/openapi", service + ".yaml");
        // A service that exists only in tests has no document, or the name of a real one without its settings.
        var registration = new FilterRegistrationBean<ContractFilter>();
        registration.setEnabled(Files.exists(file) && new ClassPathResource(service + ".yaml").exists());
        if (registration.isEnabled()) {
            registration.setFilter(new ContractFilter(Contract.in(file), new RecordedAnswers(service)));
        }
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
