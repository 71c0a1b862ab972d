package de.motivag.outcome;

import static de.motivag.kit.Answer.columns;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of days that contradict each other. */
class ContradictingDaysServiceTest extends OutcomeServiceTesting {
    private static final OrganisationId ORGANISATION = new OrganisationId("jc-contradicting");

    @Test
    void days_before_a_corrected_application_are_listed_until_it_is_corrected_again() {
        happens(ORGANISATION, opened(null), 0);
        happens(ORGANISATION, contact(DAY.minusYears(1)), 1);
        happens(ORGANISATION, new MeasureEntered(placement, DAY), 0);
        assertThat(listed()).isEmpty();

        happens(ORGANISATION, appliedOn(DAY.plusDays(1)), 2);
        assertThat(listed())
                .containsExactly(
                        "CONTACT_LONG_BEFORE_APPLICATION 2025-01-19 2026-01-20",
                        "ENTRY_BEFORE_APPLICATION 2026-01-19 2026-01-20");
        assertThat(get("team-lead_jc-contradicting", "/worklists").text()).contains("\"count\":2");

        happens(ORGANISATION, appliedOn(DAY), 3);
        assertThat(listed()).isEmpty();
    }

    private static List<String> listed() {
        return columns(
                get("team-lead_jc-contradicting", "/contradicting-days").body().get("items"),
                "contradiction",
                "onDay",
                "otherDay");
    }

    private ReferralCorrected appliedOn(LocalDate day) {
        return new ReferralCorrected(referral, person, OFFER, day, new Confidential.Withheld<>(), null, null, null);
    }

    private ContactLogged contact(LocalDate day) {
        return new ContactLogged(
                referral,
                person,
                OFFER,
                Channel.PHONE,
                ContactPurpose.OTHER,
                true,
                10,
                day,
                new Confidential.Withheld<>());
    }
}
