package de.motivag.device;

import de.motivag.kit.web.Rules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Holds the place of the service, so that the launcher has four to start. */
@SpringBootApplication
public class DeviceService {

    @Bean
    Rules rules() {
        return new Rules();
    }
}
