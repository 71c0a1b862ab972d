package de.motivag.desk;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The staff desk. Beans have the full names of their classes, because desks may have pages of the same name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class StaffDesk {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(StaffDesk.class)
                .properties("spring.config.name=desk")
                .run(arguments);
    }
}
