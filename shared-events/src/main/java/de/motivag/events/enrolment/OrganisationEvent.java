package de.motivag.events.enrolment;

import de.motivag.events.Event;
import de.motivag.events.FigureName;
import de.motivag.events.Internal;
import de.motivag.events.common.SettingsId;
import de.motivag.events.common.TeamId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of an organisation (a Jobcenter): its settings and teams. */
public sealed interface OrganisationEvent extends Event {
    SettingsId settings();

    @Override
    default SettingsId stream() {
        return settings();
    }

    /**
     * The organisation's settings from now on, complete.
     *
     * @param federalState state with the organisation's public holidays
     * @param loanDaysAfterEnd days after the measure's end until a lent device is due back
     * @param retentionMonths calendar months after the measure's end for which personal data must be kept
     * @param planningHorizonMonths calendar months from today within which a planned day must lie, such as the first day of a
     *     group or the due day of a loan
     */
    record OrganisationConfigured(
            SettingsId settings,
            FederalState federalState,
            Internal<String> flyerLink,
            int loanDaysAfterEnd,
            int retentionMonths,
            int planningHorizonMonths,
            List<KpiGoal> goals)
            implements OrganisationEvent {}

    record TeamDefined(SettingsId settings, TeamId team, Internal<String> name) implements OrganisationEvent {}

    record TeamRenamed(SettingsId settings, TeamId team, Internal<String> name) implements OrganisationEvent {}

    /** The team gets no new cases. Its cases stay with it until they are transferred, and figures keep it. */
    record TeamRetired(SettingsId settings, TeamId team) implements OrganisationEvent {}

    /**
     * The target and the baseline of a figure, in its own unit.
     *
     * @param target value to reach; null if there is none
     * @param baseline value for comparison, such as that of an earlier year; null if there is none
     */
    record KpiGoal(
            FigureName figure,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline) {}

    /** ISO 3166-2:DE. */
    enum FederalState {
        BW,
        BY,
        BE,
        BB,
        HB,
        HH,
        HE,
        MV,
        NI,
        NW,
        RP,
        SL,
        SN,
        ST,
        SH,
        TH
    }
}
