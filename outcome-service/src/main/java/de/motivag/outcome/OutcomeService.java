package de.motivag.outcome;

import de.motivag.kit.web.Rules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Holds the place of the service, so that the launcher has four to start. */
@SpringBootApplication
public class OutcomeService {

    @Bean
    Rules rules() {
        return new Rules();
    }
}
