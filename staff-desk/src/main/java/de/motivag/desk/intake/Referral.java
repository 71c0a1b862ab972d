package de.motivag.desk.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A referral, as the enrolment service shows it. */
public record Referral(
        String referral,
        String participant,
        String offer,
        LocalDate appliedOn,
        @Nullable String team,
        @Nullable String adviser,
        String state,
        @Nullable LocalDate endedOn,
        String route,
        @Nullable String suitability,
        int contacts,
        @Nullable String device,
        @Nullable LocalDate deviceDueBack,
        String placement,
        @Nullable String participation,
        @Nullable String groupId,
        @Nullable String notPlacedBecause,
        @Nullable Boolean supportOpen,
        @Nullable Boolean equalOpportunityOpen,
        @Nullable LocalDate firstJobOfferOn,
        @Nullable LocalDate acceptedJobOfferOn) {

    private static final Set<String> OF_OPEN_REFERRALS = Set.of(
            "assessSuitability",
            "correctReferral",
            "decideRoute",
            "requestDevice",
            "requestPlacement",
            "withdrawReferral");

    /** The routes with which nobody gets a seat. */
    private static final Set<String> NOT_PLACED = Set.of("UNDECIDED", "NOT_STEERED");

    /** The days from the application to the first job offer; null without an offer. */
    public @Nullable Long daysToFirstJobOffer() {
        return firstJobOfferOn == null ? null : ChronoUnit.DAYS.between(appliedOn, firstJobOfferOn);
    }

    public long daysSinceApplication(LocalDate today) {
        return ChronoUnit.DAYS.between(appliedOn, today);
    }

    /** Whether the person waits for a helper. */
    public boolean isHelpOpen() {
        return Boolean.TRUE.equals(supportOpen) || Boolean.TRUE.equals(equalOpportunityOpen);
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    /** Whether the service refuses the command in this state, whatever its form contains. */
    public boolean excludes(String command) {
        return !isOpen() && OF_OPEN_REFERRALS.contains(command)
                || command.equals("requestPlacement")
                        && (!placement.equals("NOT_REQUESTED") || NOT_PLACED.contains(route))
                || command.equals("answerJobOffer") && firstJobOfferOn == null;
    }

    /**
     * The command that usually follows in this state, or null. It is a suggestion for the page only; the service decides
     * what is possible.
     */
    public @Nullable String nextStep() {
        if (!isOpen()) {
            return null;
        }
        if (route.equals("UNDECIDED")) {
            return "decideRoute";
        }
        if (suitability == null || suitability.equals("NOT_YET")) {
            return "assessSuitability";
        }
        if (placement.equals("NOT_REQUESTED") && !suitability.equals("NOT_SUITABLE")) {
            return "requestPlacement";
        }
        return "logContact";
    }

    /**
     * The command that usually follows for a reader with these commands: the general one, else the one that is the work
     * of the reader's desk, else null. For the employer service a job offer precedes a contact, which follows for all.
     */
    public @Nullable String nextStep(List<String> permitted) {
        var general = nextStep();
        var offersJobs = isOpen() && permitted.contains("logJobOffer");
        var isEmployerService = offersJobs && !permitted.contains("assessSuitability");
        if (general != null && permitted.contains(general) && !(isEmployerService && general.equals("logContact"))) {
            return general;
        }
        if (Boolean.TRUE.equals(equalOpportunityOpen) && permitted.contains("resolveSupport")) {
            return "resolveSupport";
        }
        return offersJobs ? "logJobOffer" : null;
    }
}
