package de.motivag.desk.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.figures.Kpi.Row;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparedOfferTest {

    @Test
    void each_offer_of_either_figure_has_one_row_with_its_difference() {
        var last = row("A", "0.2");
        var present = row("A", "0.5");
        var ended = row("B", "0.4");
        var begun = row(null, "1");
        var compared = ComparedOffer.of(List.of(last, ended), List.of(present, begun));
        assertThat(compared)
                .containsExactly(
                        new ComparedOffer("A", last, present),
                        new ComparedOffer("B", ended, null),
                        new ComparedOffer(null, null, begun));
        assertThat(compared.getFirst().difference()).isEqualByComparingTo("0.3");
        assertThat(compared.getLast().difference()).isNull();
    }

    private static Row row(@Nullable String offer, String value) {
        return new Row(null, null, null, null, offer, BigDecimal.ONE, BigDecimal.TEN, new BigDecimal(value));
    }
}
