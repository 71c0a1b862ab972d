package de.motivag.outcome.read.kpi;

import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Computes figures: adds up what the definition returns, and divides only then. */
@Component
class Figures {
    enum By {
        OFFER,
        MONTH;

        String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param offer none where offers are added up
     * @param month none where months are added up
     * @param denominator none where nothing is divided
     * @param value none where there is nothing to divide by
     */
    record Figure(
            @Nullable OfferId offer,
            @Nullable YearMonth month,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {}

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param known what was known at that moment
     * @param asked the day up to which open spans run
     */
    List<Figure> of(Kpi kpi, OrganisationId organisation, Period period, Set<By> by, Instant known, LocalDate asked) {
        return database.sql(sql(kpi, by))
                .param("organisation", organisation.value())
                .param("from", period.from())
                .param("to", period.to())
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("asked", asked)
                .query((row, i) -> figure(row))
                .list();
    }

    /** Twelve decimals first: a denominator such as 10 / 30.4375 never ends, and 3.04375 must not become 3.0437. */
    private static String sql(Kpi kpi, Set<By> by) {
        var offer = by.contains(By.OFFER) ? "offer" : "cast(null as uuid)";
        var month = by.contains(By.MONTH) ? "month" : "cast(null as date)";
        var groups = by.stream().map(By::column).sorted().collect(Collectors.joining(", "));
        return """
                select %s as offer, %s as month, sum(numerator) as numerator, round(sum(denominator), 4) as denominator,
                    case when count(denominator) = 0 then sum(numerator)
                        else round(round(sum(numerator) / nullif(sum(denominator), 0), 12), 4) end as value
                from (
                %s
                ) as figure
                group by (%s) having count(*) > 0 order by 2, 1""".formatted(offer, month, kpi.sql(), groups);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        var offer = row.getObject("offer", UUID.class);
        var month = row.getObject("month", LocalDate.class);
        return new Figure(
                offer == null ? null : new OfferId(offer),
                month == null ? null : YearMonth.from(month),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getBigDecimal("value"));
    }
}
