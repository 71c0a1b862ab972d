package de.motivag.outcome.read.kpi;

import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import de.motivag.kit.kafka.ReceivedEvent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts the figures again with plain loops over the events, without code of the service. Each event updates the known
 * state.
 */
final class Fold {
    /** @param seen null while the device is away */
    private record Away(LocalDate last, @Nullable LocalDate seen) {}

    private record Lent(
            UUID device,
            UUID referral,
            LocalDate first,
            @Nullable LocalDate last) {
        boolean on(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }

        Lent until(LocalDate day) {
            return new Lent(device, referral, first, last == null || day.isBefore(last) ? day : last);
        }
    }

    private record Attended(PlacementRef placement, LocalDate day, int minutes, Presence presence) {}

    private record Talk(UUID referral, UUID offer, LocalDate day) {}

    private record Work(UUID person, Integration facts) {}

    private record Checked(UUID person, LocalDate day) {}

    private record SessionOf(UUID participation, UUID session) {}

    private record Span(UUID referral, UUID offer) {}

    private final Map<PlacementRef, LocalDate> entries = new HashMap<>();
    private final Map<PlacementRef, End> ends = new HashMap<>();
    private final Map<SessionOf, Attended> attendance = new HashMap<>();
    private final List<Talk> talks = new ArrayList<>();
    private final Map<UUID, Talk> logged = new HashMap<>();
    private final Map<UUID, LocalDate> withdrawals = new HashMap<>();
    private final Map<UUID, Work> work = new HashMap<>();
    private final List<Checked> checks = new ArrayList<>();
    private final Map<UUID, LocalDate> devices = new HashMap<>();
    private final Map<UUID, List<Away>> away = new HashMap<>();
    private final Map<UUID, Lent> loans = new HashMap<>();
    private final LocalDate asked;
    private final LocalDate from;
    private final LocalDate to;
    private final TreeMap<String, BigDecimal[]> sums = new TreeMap<>();

    private Fold(LocalDate from, LocalDate to, LocalDate asked) {
        this.from = from;
        this.to = to;
        this.asked = asked;
    }

    static Fold over(List<ReceivedEvent> events, LocalDate from, LocalDate to, LocalDate asked) {
        var fold = new Fold(from, to, asked);
        events.forEach(fold::on);
        return fold;
    }

    private void on(ReceivedEvent event) {
        switch (event.event()) {
            case MeasureEntered e -> entries.put(e.placement(), e.enteredOn());
            case MeasureEntryCorrected e -> {
                entries.remove(e.placement());
                if (e.after() != null) {
                    entries.put(e.placement(), e.after());
                }
            }
            case MeasureEnded e -> ends.put(e.placement(), new End(e.endedOn(), e.kind(), null));
            case MeasureEndCorrected e -> {
                ends.remove(e.placement());
                if (e.after() != null) {
                    ends.put(e.placement(), e.after());
                }
            }
            case AttendanceRecorded e ->
                attendance.put(
                        of(e.placement(), e.session().value()),
                        new Attended(e.placement(), e.heldOn(), e.minutes(), e.presence()));
            case AttendanceCorrected e ->
                attendance.put(
                        of(e.placement(), e.session().value()),
                        new Attended(e.placement(), e.heldOn(), e.minutes(), e.presence()));
            case ContactLogged e -> {
                if (e.reached() && e.channel() != Channel.MAIL) {
                    var talk = new Talk(e.referral().value(), e.offer().value(), e.heldOn());
                    talks.add(talk);
                    logged.put(event.recorded().id(), talk);
                }
            }
            case EventRetracted e -> {
                if (logged.containsKey(e.event().value())) {
                    talks.remove(logged.get(e.event().value()));
                }
            }
            case ReferralOpened _ -> {}
            case ReferralWithdrawn e -> withdrawals.put(e.referral().value(), e.withdrawnOn());
            case IntegrationReported e ->
                work.put(e.integration().value(), new Work(e.participant().value(), e.facts()));
            case IntegrationCorrected e ->
                work.put(e.integration().value(), new Work(e.participant().value(), e.facts()));
            case IntegrationWithdrawn e -> work.remove(e.integration().value());
            case NoIntegrationConfirmed e ->
                checks.add(new Checked(e.participant().value(), e.checkedOn()));
            case NoIntegrationWithdrawn e ->
                checks.removeIf(new Checked(e.participant().value(), e.checkedOn())::equals);
            case DeviceRegistered e -> devices.put(e.device().value(), e.inStockSince());
            case DeviceHandedOut e ->
                loans.put(
                        e.loanRequest().value(),
                        new Lent(e.device().value(), e.referral().value(), e.handedOutOn(), null));
            case DeviceTakenBack e -> {
                ended(e.loanRequest(), e.takenBackOn());
                seen(e.device(), e.takenBackOn());
            }
            case DeviceLost e -> {
                if (e.loanRequest() != null) {
                    ended(e.loanRequest(), e.lostOn());
                }
                gone(e.device(), e.lostOn());
            }
            case StocktakeConfirmed e -> seen(e.device(), e.seenOn());
            case DeviceRetired e -> gone(e.device(), e.retiredOn());
            case null -> throw new IllegalStateException();
            default -> throw new IllegalStateException("not counted: " + event.event());
        }
    }

    private void ended(LoanRequestId loan, LocalDate day) {
        loans.computeIfPresent(loan.value(), (_, lent) -> lent.until(day));
    }

    private void gone(DeviceId device, LocalDate day) {
        away.computeIfAbsent(device.value(), _ -> new ArrayList<>()).add(new Away(day, null));
    }

    private void seen(DeviceId device, LocalDate day) {
        away.getOrDefault(device.value(), new ArrayList<>())
                .replaceAll(one -> new Away(one.last(), one.seen() == null ? day : earlier(one.seen(), day)));
    }

    private static SessionOf of(PlacementRef placement, UUID session) {
        return new SessionOf(placement.participation().value(), session);
    }

    /** One line per month, or per month and part: {@code 2026-01 3/4.0000 = 0.7500}. */
    List<String> figure(String name) {
        sums.clear();
        switch (name) {
            case "measure-entries" -> entries.forEach((placement, day) -> count(day));
            case "exits" -> endedAfterEntry().forEach((placement, end) -> count(end.endedOn()));
            case "completion-rate" ->
                endedAfterEntry().forEach((placement, end) -> add(end.endedOn(), end.kind() == EndKind.COMPLETED, 1));
            case "online-share" ->
                attendance.values().stream()
                        .filter(one -> one.minutes() > 0)
                        .forEach(one -> add(
                                one.day(),
                                BigDecimal.valueOf(one.presence() == Presence.ONLINE ? one.minutes() : 0),
                                BigDecimal.valueOf(one.minutes())));
            case "integration-quota" ->
                closed().forEach((placement, end) -> add(end.endedOn(), integrated(placement, end), 1));
            case "integration-quota-evidenced" ->
                closed().forEach((placement, end) -> {
                    if (integrated(placement, end) || checked(placement, end)) {
                        add(end.endedOn(), integrated(placement, end), 1);
                    }
                });
            case "not-evidenced" ->
                closed().forEach((placement, end) -> {
                    if (!integrated(placement, end) && !checked(placement, end)) {
                        count(end.endedOn());
                    }
                });
            case "in-insured-work-on-the-day.1" ->
                closed().forEach((placement, end) -> add(end.endedOn(), insured(placement, end, true), 1));
            case "in-insured-work-on-the-day.2" ->
                closed().forEach((placement, end) -> add(end.endedOn(), insured(placement, end, false), 1));
            case "contact-density" -> density(false);
            case "contacts-outside" -> density(true);
            case "device-utilisation" -> devices.forEach(this::use);
            case "attendance-by-loan" ->
                attendance.values().forEach(one -> {
                    var referral = one.placement().referral().value();
                    var with = loans.values().stream()
                            .anyMatch(lent -> lent.referral().equals(referral) && lent.on(one.day()));
                    add(
                            one.day(),
                            with ? "WITH_LOAN" : "WITHOUT_LOAN",
                            one.minutes() > 0 ? BigDecimal.ONE : BigDecimal.ZERO,
                            BigDecimal.ONE);
                });
            default -> throw new IllegalArgumentException(name);
        }
        return sums.entrySet().stream()
                .map(month -> line(month.getKey().substring(0, 7), month.getValue()[0], month.getValue()[1]))
                .toList();
    }

    private static String line(String month, BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() == 0) {
            return "%s %s/null = %s".formatted(month, numerator, numerator);
        }
        var value = numerator.divide(denominator, 12, RoundingMode.HALF_UP).setScale(4, RoundingMode.HALF_UP);
        return "%s %s/%s = %s".formatted(month, numerator, denominator.setScale(4, RoundingMode.HALF_UP), value);
    }

    private void count(LocalDate day) {
        add(day, BigDecimal.ONE, BigDecimal.ZERO);
    }

    private void add(LocalDate day, boolean counts, int of) {
        add(day, counts ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.valueOf(of));
    }

    private void add(LocalDate day, BigDecimal numerator, BigDecimal denominator) {
        add(day, "", numerator, denominator);
    }

    private void add(LocalDate day, String part, BigDecimal numerator, BigDecimal denominator) {
        if (!day.isBefore(from) && !day.isAfter(to) && !day.isAfter(asked)) {
            var sum = sums.computeIfAbsent(
                    YearMonth.from(day) + part, month -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sum[0] = sum[0].add(numerator);
            sum[1] = sum[1].add(denominator);
        }
    }

    private void use(UUID device, LocalDate registered) {
        for (var day = registered; !day.isAfter(asked); day = day.plusDays(1)) {
            if (isThere(device, day)) {
                add(day, isLent(device, day), 1);
            }
        }
    }

    private boolean isThere(UUID device, LocalDate day) {
        return away.getOrDefault(device, List.of()).stream()
                .noneMatch(one -> day.isAfter(one.last()) && (one.seen() == null || day.isBefore(one.seen())));
    }

    private boolean isLent(UUID device, LocalDate day) {
        return loans.values().stream().anyMatch(lent -> lent.device().equals(device) && lent.on(day));
    }

    private Map<PlacementRef, End> endedAfterEntry() {
        var ended = new HashMap<>(ends);
        ended.keySet().retainAll(entries.keySet());
        return ended;
    }

    private Map<PlacementRef, End> closed() {
        var closed = endedAfterEntry();
        closed.values().removeIf(end -> !end.endedOn().plusMonths(6).isBefore(asked));
        return closed;
    }

    private boolean integrated(PlacementRef placement, End end) {
        var entered = entries.get(placement);
        return work.values().stream()
                .filter(one -> one.person().equals(placement.participant().value()))
                .map(Work::facts)
                .filter(Fold::primary)
                .anyMatch(one ->
                        within(one.startsOn(), end.endedOn(), end.endedOn().plusMonths(6))
                                || within(one.startsOn(), entered, end.endedOn()) && held(one, end.endedOn()));
    }

    private boolean insured(PlacementRef placement, End end, boolean subsidised) {
        var day = end.endedOn().plusMonths(6);
        return work.values().stream()
                .filter(one -> one.person().equals(placement.participant().value()))
                .map(Work::facts)
                .filter(one -> primary(one) && one.kind() != IntegrationKind.SELF_EMPLOYMENT && one.insured())
                .filter(one -> subsidised || !one.subsidised())
                .anyMatch(one -> held(one, day));
    }

    private static boolean primary(Integration one) {
        return one.kind() == IntegrationKind.EMPLOYMENT
                || one.kind() == IntegrationKind.SELF_EMPLOYMENT
                || one.kind() == IntegrationKind.VOCATIONAL_TRAINING;
    }

    private static boolean held(Integration one, LocalDate day) {
        return !one.startsOn().isAfter(day)
                && (one.endedOn() == null || !one.endedOn().isBefore(day));
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private boolean checked(PlacementRef placement, End end) {
        return checks.stream()
                .anyMatch(one -> one.person().equals(placement.participant().value())
                        && !one.day().isBefore(end.endedOn().plusMonths(6)));
    }

    private void density(boolean outside) {
        var all = new ArrayList<>(talks);
        attendance.values().stream()
                .filter(one -> one.minutes() > 0)
                .forEach(one -> all.add(new Talk(
                        one.placement().referral().value(),
                        one.placement().offer().value(),
                        one.day())));
        var spans = new HashMap<Span, LocalDate>();
        for (var talk : all) {
            var last = last(talk.referral());
            if (outside) {
                if (last != null && talk.day().isAfter(last)) {
                    count(talk.day());
                }
            } else if (!talk.day().isAfter(earlier(last, asked))) {
                spans.merge(
                        new Span(talk.referral(), talk.offer()),
                        talk.day(),
                        (one, other) -> one.isBefore(other) ? one : other);
                add(talk.day(), BigDecimal.ONE, BigDecimal.ZERO);
            }
        }
        spans.forEach((span, first) -> first.datesUntil(
                        earlier(last(span.referral()), asked).plusDays(1))
                .forEach(day -> add(day, BigDecimal.ZERO, BigDecimal.ONE)));
        sums.values().forEach(sum -> sum[1] = sum[1].divide(new BigDecimal("30.4375"), MathContext.DECIMAL128));
    }

    private @Nullable LocalDate last(UUID referral) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().referral().value().equals(referral))
                .map(end -> end.getValue().endedOn())
                .max(LocalDate::compareTo)
                .orElse(withdrawals.get(referral));
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || other.isBefore(one) ? other : one;
    }
}
