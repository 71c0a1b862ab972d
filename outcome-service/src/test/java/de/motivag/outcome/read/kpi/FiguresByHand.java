package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.read.kpi.Grouping.MONTH;
import static de.motivag.outcome.read.kpi.Ledger.EVER_AFTER;
import static de.motivag.outcome.read.kpi.Ledger.place;
import static de.motivag.outcome.read.kpi.Ledger.with;

import de.motivag.events.common.OfferId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;

/** Tests each figure without a test class of its own over a few facts. The expected figures were computed by hand. */
@Tag("slice")
abstract class FiguresByHand {
    static final OfferId OFFER = new OfferId(new UUID(0, 1));
    static final UUID ANNA = UUID.randomUUID();
    static final UUID BEN = UUID.randomUUID();
    static final UUID CEM = UUID.randomUUID();

    static Map<String, Object> at(UUID person) {
        return place(person, person, person, OFFER);
    }

    static void attended(Ledger ledger, UUID person, int module, String day, int minutes, String presence) {
        ledger.fact(
                "attendance",
                day,
                with(
                        with(at(person), Map.of("subject", UUID.randomUUID())),
                        Map.of(
                                "session_group", UUID.randomUUID(),
                                "session", UUID.randomUUID(),
                                "module", module,
                                "status", "LATE",
                                "minutes", minutes,
                                "presence", presence,
                                "on_day", day)));
    }

    static void ended(Ledger ledger, UUID person, String kind) {
        ledger.fact("entry", "2026-01-10", with(at(person), Map.of("entered_on", "2026-01-10")));
        ledger.fact("exit", "2026-01-30", with(at(person), Map.of("ended_on", "2026-01-30", "kind", kind)));
    }

    static List<String> asked(Ledger ledger, String kpi) {
        return ledger.figures(kpi, "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER, MONTH);
    }

    static List<String> parts(Ledger ledger, String kpi, Grouping... by) {
        return ledger.rows(kpi, "2026-01-01", "2026-01-31", "2026-09-30", EVER_AFTER, by).stream()
                .map(figure -> "%s %s/%s = %s"
                        .formatted(figure.part(), figure.numerator(), figure.denominator(), figure.value()))
                .toList();
    }
}
