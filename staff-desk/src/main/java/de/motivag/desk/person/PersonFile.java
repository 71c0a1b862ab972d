package de.motivag.desk.person;

import de.motivag.desk.appointments.Aftercare;
import de.motivag.desk.appointments.Appointment;
import de.motivag.desk.intake.Referral;
import de.motivag.desk.network.NetworkContact;
import de.motivag.desk.people.People.Person;
import de.motivag.desk.person.Loan.Device;
import de.motivag.desk.person.Loan.Request;
import de.motivag.desk.person.Outcome.Biography;
import de.motivag.desk.person.Outcome.Case;
import de.motivag.desk.services.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that the services tell this reader about one person. Each part may be missing or hidden. */
public record PersonFile(
        Person person,
        Part<List<Referral>> referrals,
        Part<List<Participation>> participations,
        Map<String, Part<AgreementRatings>> ratings,
        Part<List<Appointment>> appointments,
        Part<List<Aftercare>> aftercares,
        Part<List<Request>> requests,
        Part<List<Device>> devices,
        Part<List<Case>> cases,
        Part<Biography> biography,
        List<Recorded> history,
        List<Part<List<Recorded>>> histories,
        Part<List<NetworkContact>> contacts) {

    /** The command that corrects or continues an event of the timeline, by type. */
    private static final Map<String, List<String>> STEPS = Map.ofEntries(
            Map.entry(Recorded.CONTACT, List.of("correctContact", "retractContact")),
            Map.entry(Recorded.JOB_OFFER, List.of("answerJobOffer", "correctJobOffer", "retractJobOffer")),
            Map.entry(Recorded.ANSWER, List.of("retractJobOffer")),
            Map.entry("enrolment.SuitabilityAssessed", List.of("correctSuitabilityCheck", "retractSuitabilityCheck")),
            Map.entry("enrolment.SupportRequested", List.of("retractSupport")),
            Map.entry("enrolment.SupportResolved", List.of("retractSupport")),
            Map.entry("enrolment.CaseTransferred", List.of("retractAssignment")),
            Map.entry("enrolment.AdviserAssigned", List.of("retractAssignment")),
            Map.entry("enrolment.RouteDecided", List.of("retractRouteDecision")),
            Map.entry(Recorded.TALK, List.of("correctOneToOne", "retractOneToOne")),
            Map.entry(Recorded.SELF_STUDY, List.of("retractSelfStudy")),
            Map.entry("coaching.AftercareOffered", List.of("retractAftercareEvent")),
            Map.entry("coaching.AftercareAnswered", List.of("retractAftercareEvent")),
            Map.entry("coaching.AftercareContactLogged", List.of("correctAftercareContact", "retractAftercareEvent")),
            Map.entry("coaching.AftercareEnded", List.of("retractAftercareEvent")),
            Map.entry("enrolment.ReferralWithdrawn", List.of("retractWithdrawal")));

    /** The ratings of the agreement; hidden from a reader without the role. */
    public Part<AgreementRatings> ratings(Participation participation) {
        return ratings.getOrDefault(participation.participation(), Part.hidden());
    }

    /** The network contacts that fit the care that the person has stated last; all of them if none is known. */
    public List<NetworkContact> network() {
        if (!contacts.isThere()) {
            return List.of();
        }
        var care = history.stream()
                .filter(event -> event.type().equals("enrolment.ReferralOpened")
                        || event.type().equals("enrolment.ReferralCorrected"))
                .findFirst()
                .map(event -> event.data().path("care"));
        var kinds = new ArrayList<>(List.of("COUNSELLING", "OTHER"));
        care.filter(needs -> needs.path("childCare").asBoolean(false)).ifPresent(_ -> kinds.add("CHILD_CARE"));
        care.filter(needs -> needs.path("careOfRelatives").asBoolean(false)).ifPresent(_ -> kinds.add("CARE"));
        return contacts.get().stream()
                .filter(contact -> kinds.size() == 2 || kinds.contains(contact.kind()))
                .toList();
    }

    /** The appointments during that participation and its aftercare. */
    public List<Appointment> appointments(Participation participation) {
        return appointments.isThere()
                ? appointments.get().stream()
                        .filter(one -> one.participation().equals(participation.participation()))
                        .toList()
                : List.of();
    }

    /** The aftercare of that participation; null if the measure has not ended, or if the reader may not see it. */
    public @Nullable Aftercare aftercare(Participation participation) {
        return aftercares.isThere()
                ? aftercares.get().stream()
                        .filter(one -> one.participation().equals(participation.participation()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether the command is not possible in the present state of the participation or of its aftercare. */
    public boolean excludes(Participation participation, String command) {
        var aftercare = aftercare(participation);
        return participation.excludes(command) || aftercare != null && aftercare.excludes(command);
    }

    /** The command about the participation or its aftercare that usually follows, or null. */
    public @Nullable String nextStep(Participation participation) {
        var next = participation.nextStep();
        var aftercare = aftercare(participation);
        return next != null || aftercare == null ? next : aftercare.nextStep();
    }

    /** The types of the events, the latest first. */
    public List<String> kinds() {
        return history.stream().map(Recorded::type).distinct().toList();
    }

    /**
     * The events of the timeline.
     *
     * @param kind a type, or an empty text for all
     */
    public List<Recorded> history(String kind) {
        return history.stream()
                .filter(event -> kind.isEmpty() || event.type().equals(kind))
                .toList();
    }

    /** The job offers with their answers, the latest first. */
    public List<JobOffer> jobOffers() {
        return JobOffer.of(history.reversed());
    }

    /** The commands about one event of the timeline; none if the event was retracted. */
    public List<String> steps(Recorded event, List<String> permitted) {
        return Recorded.retracted(history).contains(event.id())
                ? List.of()
                : STEPS.getOrDefault(event.type(), List.of()).stream()
                        .filter(permitted::contains)
                        .toList();
    }

    /** The parameters of such a command: the entity, and the event by the names that commands have for it. */
    public String parameters(Recorded event) {
        return entity(event) + "&event=" + event.id()
                + (event.type().equals(Recorded.JOB_OFFER) ? "&jobOffer=" + event.id() : "");
    }

    private static String entity(Recorded event) {
        return event.type().startsWith("coaching.")
                ? "participation=" + event.value("participation")
                : "referral=" + event.stream();
    }
}
