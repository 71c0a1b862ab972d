package de.motivag.desk;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class StaffDesk {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(StaffDesk.class)
                .properties("spring.config.name=desk")
                .run(arguments);
    }
}
