package de.motivag.coaching;

import de.motivag.coaching.write.aftercare.Aftercare;
import de.motivag.coaching.write.agreementrating.AgreementRating;
import de.motivag.coaching.write.appointment.Appointment;
import de.motivag.coaching.write.calendarlink.CalendarLink;
import de.motivag.coaching.write.deputyship.Deputyship;
import de.motivag.coaching.write.erasureanswer.ErasureAnswer;
import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.handover.Handover;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.roadmap.Roadmap;
import de.motivag.coaching.write.waitinglist.WaitingList;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.DeputyshipEvent;
import de.motivag.events.coaching.ErasureAnswerEvent;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.WaitingListEvent;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.web.Rules;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** Runs the group coaching: offers, groups and their sessions, placements, attendance. */
@SpringBootApplication
public class CoachingService {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CoachingService.class)
                .properties("spring.config.name=coaching")
                .run(arguments);
    }

    @Bean
    Entity<?, ?> offer() {
        return new Entity<>(Offer.class, OfferEvent.class, new Offer.None(), Offer::evolve);
    }

    @Bean
    Entity<?, ?> group() {
        return new Entity<>(Group.class, GroupEvent.class, new Group.None(), Group::evolve);
    }

    @Bean
    Entity<?, ?> waitingList() {
        return new Entity<>(WaitingList.class, WaitingListEvent.class, WaitingList.EMPTY, WaitingList::evolve);
    }

    @Bean
    Entity<?, ?> participation() {
        return new Entity<>(
                Participation.class, ParticipationEvent.class, new Participation.None(), Participation::evolve);
    }

    @Bean
    Entity<?, ?> erasureAnswer() {
        return new Entity<>(
                ErasureAnswer.class, ErasureAnswerEvent.class, new ErasureAnswer.None(), ErasureAnswer::evolve);
    }

    @Bean
    Entity<?, ?> aftercare() {
        return new Entity<>(Aftercare.class, AftercareEvent.class, new Aftercare.None(), Aftercare::evolve);
    }

    @Bean
    Entity<?, ?> appointment() {
        return new Entity<>(Appointment.class, AppointmentEvent.class, new Appointment.None(), Appointment::evolve);
    }

    @Bean
    Entity<?, ?> deputyship() {
        return new Entity<>(Deputyship.class, DeputyshipEvent.class, new Deputyship.None(), Deputyship::evolve);
    }

    @Bean
    Entity<?, ?> roadmap() {
        return new Entity<>(Roadmap.class, RoadmapEvent.class, Roadmap.EMPTY, Roadmap::evolve);
    }

    @Bean
    Entity<?, ?> agreementRating() {
        return new Entity<>(
                AgreementRating.class, AgreementRatingEvent.class, AgreementRating.NONE, AgreementRating::evolve);
    }

    @Bean
    Entity<?, ?> handover() {
        return new Entity<>(Handover.class, HandoverEvent.class, Handover.NONE, Handover::evolve);
    }

    @Bean
    Entity<?, ?> calendarLink() {
        return new Entity<>(CalendarLink.class, CalendarLinkEvent.class, new CalendarLink.None(), CalendarLink::evolve);
    }

    @Bean
    Rules rules() {
        return new Rules(
                AgreementRule.values(),
                AftercareRule.values(),
                AppointmentRule.values(),
                CalendarRule.values(),
                CoachingRule.values(),
                ContentRule.values(),
                CorrectionRule.values(),
                GroupRule.values(),
                RoadmapRule.values(),
                HandoverRule.values());
    }
}
