package de.motivag.enrolment;

import de.motivag.enrolment.write.deputyship.Deputyship;
import de.motivag.enrolment.write.networkcontact.NetworkContact;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralProgress;
import de.motivag.events.enrolment.DeputyshipEvent;
import de.motivag.events.enrolment.NetworkContactEvent;
import de.motivag.events.enrolment.OrganisationEvent;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.Entity.HeldKey;
import de.motivag.kit.web.Rules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class EnrolmentService {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EnrolmentService.class)
                .properties("spring.config.name=enrolment")
                .run(arguments);
    }

    @Bean
    Entity<?, ?> organisation() {
        return new Entity<>(Organisation.class, OrganisationEvent.class, Organisation.NONE, Organisation::evolve);
    }

    @Bean
    Entity<?, ?> participant() {
        return new Entity<>(Participant.class, ParticipantEvent.class, new Participant.None(), Participant::evolve);
    }

    @Bean
    Entity<?, ?> referral() {
        return new Entity<>(
                Referral.class,
                ReferralEvent.class,
                new Referral.None(),
                Referral::evolve,
                new HeldKey<>(ReferralProgress.OPEN_REFERRAL, Referral::key));
    }

    @Bean
    Entity<?, ?> deputyship() {
        return new Entity<>(Deputyship.class, DeputyshipEvent.class, new Deputyship.None(), Deputyship::evolve);
    }

    @Bean
    Entity<?, ?> networkContact() {
        return new Entity<>(
                NetworkContact.class, NetworkContactEvent.class, new NetworkContact.None(), NetworkContact::evolve);
    }

    @Bean
    Rules rules() {
        return new Rules(EnrolmentRule.values());
    }
}
