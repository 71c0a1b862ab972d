package de.motivag.device;

import de.motivag.device.write.catalogue.Catalogue;
import de.motivag.device.write.device.Device;
import de.motivag.device.write.erasureanswer.ErasureAnswer;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.device.CatalogueEvent;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.ErasureAnswerEvent;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.web.Rules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The service for devices on loan (Leihgeräte, § 3). */
@SpringBootApplication
public class DeviceService {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(DeviceService.class)
                .properties("spring.config.name=device")
                .run(arguments);
    }

    @Bean
    Entity<?, ?> catalogue() {
        return new Entity<>(Catalogue.class, CatalogueEvent.class, Catalogue.STANDARD, Catalogue::evolve);
    }

    @Bean
    Entity<?, ?> device() {
        return new Entity<>(Device.class, DeviceEvent.class, new Device.None(), Device::evolve);
    }

    @Bean
    Entity<?, ?> loanRequest() {
        return new Entity<>(LoanRequest.class, LoanRequestEvent.class, new LoanRequest.None(), LoanRequest::evolve);
    }

    @Bean
    Entity<?, ?> erasureAnswer() {
        return new Entity<>(
                ErasureAnswer.class, ErasureAnswerEvent.class, new ErasureAnswer.None(), ErasureAnswer::evolve);
    }

    @Bean
    Rules rules() {
        return new Rules(DeviceRule.values());
    }
}
