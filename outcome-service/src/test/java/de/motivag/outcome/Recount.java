package de.motivag.outcome;

import de.motivag.events.common.EndKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts the outcome figures again with plain loops over the events, without code of the service. */
record Recount(List<Ended> ended, Map<ParticipantId, WorkBiography> biographies, LocalDate asked) {
    /** The latest days reported by coaching; null if revoked. */
    record Ended(
            ParticipantId participant,
            @Nullable LocalDate entered,
            @Nullable LocalDate end,
            EndKind kind) {}

    private record Known(
            LocalDate end, EndKind kind, boolean inWindow, boolean beforeEnd, boolean looked, boolean insured) {
        boolean integrated() {
            return inWindow || beforeEnd;
        }
    }

    /** Values by figure and month: {@code numerator/denominator}, or the number alone if nothing is divided. */
    Map<String, SortedMap<YearMonth, String>> figures() {
        var known = closed();
        return Map.of(
                "integration-quota", ratio(known, Known::integrated, _ -> true),
                "integration-quota-evidenced", ratio(known, Known::integrated, k -> k.integrated() || k.looked()),
                "integration-quota-completed", ratio(known, Known::integrated, k -> k.kind() == EndKind.COMPLETED),
                "integrations-begun-before-end", count(known, k -> k.beforeEnd() && !k.inWindow()),
                "not-evidenced", count(known, k -> !k.integrated() && !k.looked()),
                "in-insured-work-on-the-day", ratio(known, Known::insured, _ -> true));
    }

    private List<Known> closed() {
        return ended.stream()
                .filter(one -> one.entered() != null && one.end() != null)
                .filter(one -> one.end().plusMonths(6).isBefore(asked))
                .map(this::known)
                .toList();
    }

    private Known known(Ended one) {
        var entered = java.util.Objects.requireNonNull(one.entered());
        var end = java.util.Objects.requireNonNull(one.end());
        var closes = end.plusMonths(6);
        var biography = biographies.getOrDefault(one.participant(), WorkBiography.EMPTY);
        boolean inWindow = false;
        boolean beforeEnd = false;
        boolean insured = false;
        for (var reported : biography.integrations().values()) {
            if (reported.withdrawn()) {
                continue;
            }
            var work = reported.facts();
            var last = work.endedOn() == null ? LocalDate.MAX : work.endedOn();
            if (counts(work)) {
                inWindow |=
                        work.startsOn().compareTo(end) >= 0 && work.startsOn().compareTo(closes) <= 0;
                beforeEnd |= work.startsOn().compareTo(entered) >= 0
                        && work.startsOn().compareTo(end) < 0
                        && last.compareTo(end) >= 0;
                insured |= work.insured()
                        && work.kind() != IntegrationKind.SELF_EMPLOYMENT
                        && work.startsOn().compareTo(closes) <= 0
                        && last.compareTo(closes) >= 0;
            }
        }
        var checkedOn = biography.checkedOn();
        var looked = checkedOn != null && checkedOn.compareTo(closes) >= 0;
        return new Known(end, one.kind(), inWindow, beforeEnd, looked, insured);
    }

    private static boolean counts(Integration work) {
        return work.kind() == IntegrationKind.EMPLOYMENT
                || work.kind() == IntegrationKind.SELF_EMPLOYMENT
                || work.kind() == IntegrationKind.VOCATIONAL_TRAINING;
    }

    private static SortedMap<YearMonth, String> ratio(
            List<Known> known, Predicate<Known> numerator, Predicate<Known> denominator) {
        var figures = new TreeMap<YearMonth, String>();
        for (var month : months(known, denominator)) {
            var of = known.stream()
                    .filter(denominator)
                    .filter(k -> YearMonth.from(k.end()).equals(month))
                    .toList();
            figures.put(month, of.stream().filter(numerator).count() + "/" + of.size());
        }
        return figures;
    }

    private static SortedMap<YearMonth, String> count(List<Known> known, Predicate<Known> counted) {
        var figures = new TreeMap<YearMonth, String>();
        for (var month : months(known, counted)) {
            var count = known.stream()
                    .filter(counted)
                    .filter(k -> YearMonth.from(k.end()).equals(month))
                    .count();
            figures.put(month, String.valueOf(count));
        }
        return figures;
    }

    private static List<YearMonth> months(List<Known> known, Predicate<Known> counted) {
        return known.stream()
                .filter(counted)
                .map(k -> YearMonth.from(k.end()))
                .distinct()
                .toList();
    }
}
