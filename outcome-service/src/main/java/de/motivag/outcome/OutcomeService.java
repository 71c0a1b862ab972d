package de.motivag.outcome;

import de.motivag.events.outcome.ErasureAnswerEvent;
import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.ReportEvent;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.web.Rules;
import de.motivag.outcome.write.erasureanswer.ErasureAnswer;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.report.Report;
import de.motivag.outcome.write.workbiography.WorkBiography;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Computes the outcomes of participations and the figures (Kennzahlen, § 2.2). */
@SpringBootApplication
public class OutcomeService {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(OutcomeService.class)
                .properties("spring.config.name=outcome")
                .run(arguments);
    }

    @Bean
    Entity<?, ?> workBiography() {
        return new Entity<>(WorkBiography.class, WorkBiographyEvent.class, WorkBiography.EMPTY, WorkBiography::evolve);
    }

    @Bean
    Entity<?, ?> outcomeCase() {
        return new Entity<>(OutcomeCase.class, OutcomeCaseEvent.class, new OutcomeCase.None(), OutcomeCase::evolve);
    }

    @Bean
    Entity<?, ?> report() {
        return new Entity<>(Report.class, ReportEvent.class, new Report.None(), Report::evolve);
    }

    @Bean
    Entity<?, ?> erasureAnswer() {
        return new Entity<>(
                ErasureAnswer.class, ErasureAnswerEvent.class, new ErasureAnswer.None(), ErasureAnswer::evolve);
    }

    @Bean
    Rules rules() {
        return new Rules(OutcomeRule.values());
    }
}
