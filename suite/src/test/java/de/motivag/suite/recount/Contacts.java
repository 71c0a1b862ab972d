package de.motivag.suite.recount;

import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Completed contacts of each referral, and the days over which they are spread. */
public final class Contacts {
    private static final BigDecimal DAYS_OF_A_MONTH = new BigDecimal("30.4375");

    private final Map<ReferralId, List<LocalDate>> days = new HashMap<>();
    private final Map<ReferralId, LocalDate> withdrawn = new HashMap<>();
    private final Map<ReferralId, LocalDate> ended = new HashMap<>();

    Contacts(
            List<ReferralEvent> referrals,
            List<ParticipationEvent> talks,
            Map<ParticipationId, Participation> participations) {
        for (var event : referrals) {
            if (event instanceof ContactLogged e && e.reached() && e.channel() != Channel.MAIL) {
                contact(e.referral(), e.heldOn());
            } else if (event instanceof SuitabilityAssessed e) {
                contact(e.referral(), e.heldOn());
            } else if (event instanceof ReferralWithdrawn e) {
                withdrawn.put(e.referral(), e.withdrawnOn());
            }
        }
        for (var event : talks) {
            if (event instanceof OneToOneHeld e) {
                contact(e.placement().referral(), e.heldOn());
            }
        }
        for (var participation : participations.values()) {
            var referral = participation.placement().referral();
            participation.attended().values().forEach(attended -> contact(referral, attended.on()));
            if (participation.ended() != null) {
                ended.merge(referral, participation.ended(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    private void contact(ReferralId referral, LocalDate on) {
        days.computeIfAbsent(referral, _ -> new ArrayList<>()).add(on);
    }

    private LocalDate last(ReferralId referral, LocalDate asked) {
        return earliest(ended.getOrDefault(referral, withdrawn.getOrDefault(referral, asked)), asked);
    }

    /** Contacts in that month; contacts after the end do not count in the density. */
    public int completed(YearMonth month, LocalDate asked) {
        return (int) days.entrySet().stream()
                .flatMap(contacts ->
                        contacts.getValue().stream().filter(day -> !day.isAfter(last(contacts.getKey(), asked))))
                .filter(day -> YearMonth.from(day).equals(month) && !day.isAfter(asked))
                .count();
    }

    public BigDecimal participantMonths(YearMonth month, LocalDate asked) {
        var sum = 0L;
        for (var contacts : days.entrySet()) {
            var first = contacts.getValue().stream().min(LocalDate::compareTo).orElseThrow();
            var to = earliest(last(contacts.getKey(), asked), month.atEndOfMonth());
            var from = first.isAfter(month.atDay(1)) ? first : month.atDay(1);
            sum += Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        }
        return BigDecimal.valueOf(sum).divide(DAYS_OF_A_MONTH, 4, RoundingMode.HALF_UP);
    }

    private static LocalDate earliest(LocalDate... days) {
        return List.of(days).stream().min(LocalDate::compareTo).orElseThrow();
    }
}
