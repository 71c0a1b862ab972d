package de.motivag.suite.demo;

import de.motivag.suite.Staff;
import de.motivag.suite.demo.Connection.Posting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The figures once more, out of nothing but the bodies that were posted. */
final class Recount {
    private static final Pattern REFERRAL = Pattern.compile("/referrals/([^/]+)/.*");
    private static final Pattern SESSION = Pattern.compile("/groups/([^/]+)/sessions/([^/]+)/record-attendance");

    private record Cell(String organisation, YearMonth month) {}

    private final Map<Cell, Integer> contacts = new HashMap<>();
    private final Map<String, LocalDate> firstContacts = new HashMap<>();
    private final Map<String, LocalDate> entries = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, LocalDate> firstDays = new HashMap<>();
    private final Map<String, List<String>> held = new HashMap<>();

    Recount(Collection<Posting> postings) {
        postings.forEach(this::groups);
        postings.forEach(this::contacts);
    }

    /** In each group the sessions are held from Monday to Friday, in that order. */
    private void groups(Posting posting) {
        var body = posting.body();
        if (posting.path().equals("/groups")) {
            firstDays.put(posting.id().toString(), day(body, "firstDay"));
        } else if (posting.path().endsWith("/hold-session")) {
            var group = posting.path().split("/")[2];
            held.computeIfAbsent(group, _ -> new ArrayList<>()).add(text(body, "session"));
        }
    }

    private void contacts(Posting posting) {
        var referral = REFERRAL.matcher(posting.path());
        var session = SESSION.matcher(posting.path());
        var body = posting.body();
        if (referral.matches() && isContact(posting)) {
            var day = day(body, "heldOn");
            contact(posting.staff(), day);
            organisations.put(referral.group(1), posting.staff().organisation());
            firstContacts.merge(referral.group(1), day, Recount::earlier);
        } else if (session.matches()) {
            var index = Objects.requireNonNull(held.get(session.group(1))).indexOf(session.group(2));
            var day = Objects.requireNonNull(firstDays.get(session.group(1))).plusDays(index);
            for (var attendee : body.required("attendees")) {
                if (List.of("PRESENT", "LATE").contains(text(attendee, "status"))) {
                    contact(posting.staff(), day);
                    organisations.put(
                            text(attendee, "participation"), posting.staff().organisation());
                    entries.merge(text(attendee, "participation"), day, Recount::earlier);
                }
            }
        }
    }

    private static boolean isContact(Posting posting) {
        var isTalk = posting.path().endsWith("/log-contact")
                && posting.body().required("reached").asBoolean()
                && !text(posting.body(), "channel").equals("MAIL");
        return isTalk || posting.path().endsWith("/assess-suitability");
    }

    private void contact(Staff staff, LocalDate day) {
        contacts.merge(new Cell(staff.organisation(), YearMonth.from(day)), 1, Integer::sum);
    }

    List<KpiTable.Row> rows() {
        return Staff.ORGANISATIONS.stream().flatMap(this::rows).toList();
    }

    private Stream<KpiTable.Row> rows(String organisation) {
        return Stream.iterate(YearMonth.from(Workdays.FIRST), month -> month.plusMonths(1))
                .limit(6)
                .map(month -> new KpiTable.Row(
                        organisation,
                        month,
                        (int) entries.entrySet().stream()
                                .filter(entry -> organisation.equals(organisations.get(entry.getKey())))
                                .filter(entry ->
                                        YearMonth.from(entry.getValue()).equals(month))
                                .count(),
                        contacts.getOrDefault(new Cell(organisation, month), 0),
                        participantMonths(organisation, month)));
    }

    /** Nobody leaves in the demo: from the first contact to the demo's last day. */
    private BigDecimal participantMonths(String organisation, YearMonth month) {
        var end = month.atEndOfMonth().isAfter(Workdays.LAST) ? Workdays.LAST : month.atEndOfMonth();
        long days = firstContacts.entrySet().stream()
                .filter(first -> organisation.equals(organisations.get(first.getKey())))
                .map(first -> first.getValue().isAfter(month.atDay(1)) ? first.getValue() : month.atDay(1))
                .mapToLong(from -> Math.max(0, ChronoUnit.DAYS.between(from, end) + 1))
                .sum();
        return BigDecimal.valueOf(days)
                .divide(new BigDecimal("30.4375"), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(text(node, field));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
