package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.outcome.read.kpi.Comparison.Side;
import de.motivag.outcome.read.kpi.Completeness.Status;
import de.motivag.outcome.read.kpi.Items.Item;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final BigDecimal MONTH = new BigDecimal("30.4375");

    /** 31 days are 1.01848 participant-months. Rounded one by one, five hundred of them would be 509.25. */
    @Test
    void the_difference_of_many_fractions_equals_that_of_their_sums() {
        var compared = Comparison.of(side(), side(), months(31), months(28), 0, 1, _ -> cases(), _ -> cases());
        assertThat(compared.difference().denominator()).isEqualByComparingTo("-49.2813");
        assertThat(compared.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.cases()).isEqualTo(500);
            assertThat(cause.share().denominator()).isEqualByComparingTo("-49.2813");
        });
    }

    private static Side side() {
        var asked = new KpiQuery("contact-density", 1, "months", LocalDate.MIN, LocalDate.MAX, null, null);
        return new Side(asked, new Status(true, null, 0, 0, List.of()), List.of());
    }

    private static List<KpiCase> cases() {
        return List.of(new KpiCase(
                "case", LocalDate.MIN, BigDecimal.ZERO, null, null, null, null, null, null, null, List.of()));
    }

    private static List<Item> months(int days) {
        var denominator = new BigDecimal(days).divide(MONTH, MathContext.DECIMAL64);
        return IntStream.range(0, 500)
                .mapToObj(person -> new Item(
                        null,
                        null,
                        null,
                        null,
                        "case-" + person,
                        LocalDate.MIN,
                        BigDecimal.ZERO,
                        denominator,
                        null,
                        null,
                        List.of()))
                .toList();
    }
}
