package de.motivag.coaching.write;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of an organisation.
 *
 * @param state federal state that the organisation has set in enrolment-service; until a setting has arrived here it is
 *     null, and only holidays of all federal states count
 */
public record Holidays(@Nullable FederalState state) {
    public static final Holidays NATIONWIDE = new Holidays(null);

    /** The public holidays of the organisation for which the decision is made. */
    public static Stream<Holidays> of(DecisionContext context) {
        return new Stream<>(Holidays.class, id(context.organisation()));
    }

    /** The id by which the holidays of an organisation are looked up. */
    public static SettingsId id(OrganisationId organisation) {
        return new SettingsId(organisation.derived("holidays"));
    }

    public boolean include(LocalDate day) {
        return workingDays().isHoliday(day);
    }

    /** The name of the public holiday on that day, if there is one. */
    public Optional<String> name(LocalDate day, Locale language) {
        return workingDays().holiday(day, language);
    }

    private WorkingDays workingDays() {
        return state == null ? WorkingDays.nationwide() : WorkingDays.in(state.name());
    }
}
