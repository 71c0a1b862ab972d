package de.motivag.outcome;

import de.motivag.kit.web.Rules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The service of the figures (Kennzahlen, § 2.2). */
@SpringBootApplication
public class OutcomeService {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(OutcomeService.class)
                .properties("spring.config.name=outcome")
                .run(arguments);
    }

    @Bean
    Rules rules() {
        return new Rules(OutcomeRule.values());
    }
}
