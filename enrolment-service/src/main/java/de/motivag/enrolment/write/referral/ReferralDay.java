package de.motivag.enrolment.write.referral;

import static de.motivag.kit.decision.DayRule.BEFORE_APPLICATION;
import static de.motivag.kit.decision.DayRule.LONG_BEFORE_APPLICATION;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;

/**
 * The kinds of days that a referral has beside its application, and the earliest day of each. All are today at the
 * latest. The same bound applies when the day is recorded and when the day of the application is corrected. {@code
 * docs/days.md} lists all bounds.
 */
public enum ReferralDay {
    CONTACT("Kontakt", "contact", true),
    CHECK("Eignungsfeststellung", "suitability check"),
    ROUTE_DECISION("Entscheidung über den Weg", "decision on the route"),
    TRANSFER("Übergabe an ein Team", "transfer to a team"),
    ASSIGNMENT("Zuordnung der Integrationsfachkraft", "assignment of the adviser"),
    SEAT("erster Tag des Platzes", "first day of the seat"),
    JOB_OFFER("Stellenangebot", "job offer"),
    SUPPORT_REQUEST("Anfrage nach Unterstützung", "support request"),
    SUPPORT_RESOLUTION("Erledigung der Unterstützung", "resolution of the support request"),
    WITHDRAWAL("Zurückziehen der Zuweisung", "withdrawal of the referral"),
    /** Reported by coaching-service. */
    ENTRY("Eintritt in die Maßnahme", "measure entry"),
    /** Reported by coaching-service. */
    TALK("Gespräch in der Maßnahme", "one-to-one talk in the measure", true),
    /** Reported by coaching-service. */
    APPOINTMENT("Einzeltermin", "appointment"),
    /** Reported by device-service. */
    HAND_OUT("Ausgabe eines Geräts", "hand-out of a device");

    private final Rule.Bilingual text;
    private final boolean yearBefore;

    ReferralDay(String german, String english) {
        this(german, english, false);
    }

    /** @param yearBefore whether the day may lie up to a year before the application, as talks lead to one */
    ReferralDay(String german, String english, boolean yearBefore) {
        this.text = new Rule.Bilingual(german, english);
        this.yearBefore = yearBefore;
    }

    public Rule.Bilingual text() {
        return text;
    }

    /** The earliest day for this day of the application. */
    public LocalDate earliest(LocalDate appliedOn) {
        return yearBefore ? appliedOn.minusYears(1) : appliedOn;
    }

    /** @throws RuleViolated if the day is later than today, or too early for this day of the application */
    public void require(LocalDate day, LocalDate appliedOn, DecisionContext context, String pointer) {
        context.requireNotInFuture(day, pointer);
        if (day.isBefore(earliest(appliedOn))) {
            throw new RuleViolated(yearBefore ? LONG_BEFORE_APPLICATION : BEFORE_APPLICATION, pointer)
                    .about(day, appliedOn);
        }
    }
}
