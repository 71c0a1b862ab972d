package de.motivag.desk.person;

import de.motivag.desk.appointments.Aftercare;
import de.motivag.desk.appointments.Appointment;
import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.intake.Referral;
import de.motivag.desk.network.NetworkContact;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.people.Walks;
import de.motivag.desk.person.Loan.Device;
import de.motivag.desk.person.Loan.Request;
import de.motivag.desk.person.Outcome.Biography;
import de.motivag.desk.person.Outcome.Case;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.ServiceClient;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The search for a person, and the page of one person. */
@Controller
class PersonPages {

    /** Commands about one row of a list, whose links stand at the row, and those of the page of the roadmap. */
    static final Set<String> OF_ROWS = Set.of(
            "correctContact",
            "correctJobOffer",
            "retractJobOffer",
            "correctSuitabilityCheck",
            "retractSuitabilityCheck",
            "retractSupport",
            "retractAssignment",
            "retractRouteDecision",
            "retractWithdrawal",
            "correctAttendance",
            "retractAttendance",
            "correctAftercareContact",
            "retractAftercareEvent",
            "correctOneToOne",
            "retractOneToOne",
            "retractSelfStudy",
            "retractRecommendation",
            "retractDecision",
            "correctFollowUpMeasure",
            "retractFollowUpMeasure",
            "raiseTopic",
            "setGoal",
            "nameObstacle",
            "planStep",
            "reviewRoadmap",
            "completeStep",
            "missStep",
            "agreeRoadmap",
            "followUpRoadmap",
            "closeRoadmap",
            "retractRoadmapEntry",
            "retractRoadmapFollowUp",
            "takeHandover",
            "closeHandover",
            "correctFirstTalk",
            "retractFirstTalk",
            "correctFirstTalkResult",
            "retractHandoverStep",
            "correctIntegration",
            "withdrawIntegration",
            "rateAgreement",
            "correctAgreementRating",
            "retractAgreementRating");

    private final Services services;
    private final Commands commands;
    private final People people;
    private final StaffDirectory staff;
    private final Walks walks;
    private final Histories histories;

    PersonPages(
            Services services,
            Commands commands,
            People people,
            StaffDirectory staff,
            Walks walks,
            Histories histories) {
        this.histories = histories;
        this.walks = walks;
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.staff = staff;
    }

    /**
     * @param list the address of the list from which the person was opened, or null
     * @param walking whether the person was opened from the page of another one of that list
     * @param kind the type of the events that the timeline shows, or an empty text for all
     */
    @GetMapping("/people/{participant}")
    String person(
            @PathVariable UUID participant,
            @RequestParam(defaultValue = People.CASEWORK) String reason,
            @Nullable String list,
            @RequestParam(defaultValue = "false") boolean walking,
            @RequestParam(defaultValue = "") String kind,
            HttpSession session,
            Model model) {
        var file = file(participant.toString(), reason);
        model.addAttribute("file", file);
        model.addAttribute("name", people.name(file.person()));
        model.addAttribute("kind", kind);
        var from = list == null ? null : LocalAddress.of(list);
        model.addAttribute("list", from);
        model.addAttribute("walk", from == null ? null : walks.at(session, from, participant.toString(), walking));
        model.addAttribute("staff", staff);
        model.addAttribute("reason", reason);
        model.addAttribute(
                "permitted",
                Map.of(
                        "participant", commands.permitted(Backend.ENROLMENT, "/participants/{participant}/"),
                        "referral", commands.permitted(Backend.ENROLMENT, "/referrals/{referral}/"),
                        "participation", commands.permitted(Backend.COACHING, "/participations/{participation}/"),
                        "appointment", commands.permitted(Backend.COACHING, "/appointments/{appointment}/"),
                        "calendar", commands.permitted(Backend.COACHING, "/calendar-links"),
                        "request", commands.permitted(Backend.DEVICE, "/loan-requests/{loanRequest}/"),
                        "outcome", commands.permitted(Backend.OUTCOME, "/participants/{participant}/")));
        model.addAttribute("ofRows", OF_ROWS);
        model.addAttribute("mayReadHandover", services.coaching().mayRead("/participations/{participation}/handover"));
        model.addAttribute(
                "mayRefer", commands.permitted(Backend.ENROLMENT, "/referrals").contains("openReferral"));
        return "person/person";
    }

    private PersonFile file(String participant, String reason) {
        var parts = histories.of(participant, reason);
        var participations = list(services.coaching(), Participation.class, "/participations", participant);
        var referrals = list(services.enrolment(), Referral.class, "/referrals", participant);
        return new PersonFile(
                people.opened(participant, reason),
                referrals,
                participations,
                ratings(participations),
                list(services.coaching(), Appointment.class, "/appointments", participant),
                list(services.coaching(), Aftercare.class, "/aftercares", participant),
                list(services.device(), Request.class, "/loan-requests", participant),
                list(services.device(), Device.class, "/devices", participant),
                list(services.outcome(), Case.class, "/outcome-cases", participant),
                services.outcome()
                        .part(Biography.class, "/participants/{participant}/work-biography", Query.none(), participant),
                Histories.inOrder(parts).reversed(),
                parts,
                contacts(referrals));
    }

    /** The network contacts, if the person waits for a helper. */
    private Part<List<NetworkContact>> contacts(Part<List<Referral>> referrals) {
        return referrals.isThere() && referrals.get().stream().anyMatch(Referral::isHelpOpen)
                ? services.enrolment().allPart(NetworkContact.class, "/network-contacts", Query.none())
                : Part.hidden();
    }

    /** The ratings of the agreement by participation. */
    private Map<String, Part<AgreementRatings>> ratings(Part<List<Participation>> participations) {
        return participations.isThere()
                ? participations.get().stream()
                        .map(Participation::participation)
                        .collect(Collectors.toMap(id -> id, this::ratings))
                : Map.of();
    }

    private Part<AgreementRatings> ratings(String participation) {
        return services.coaching()
                .part(
                        AgreementRatings.class,
                        "/participations/{participation}/agreement-ratings",
                        Query.none(),
                        participation);
    }

    private static <T> Part<List<T>> list(ServiceClient service, Class<T> type, String path, String participant) {
        return service.allPart(type, path, Query.of("participant", participant));
    }
}
