package de.motivag.device.read.loanterm;

import de.motivag.device.write.device.LoanTerm;
import de.motivag.events.Id;
import de.motivag.kit.decision.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LoanTermLookup implements Lookup<LoanTerm> {
    private final JdbcClient database;

    LoanTermLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<LoanTerm> type() {
        return LoanTerm.class;
    }

    /** Each organisation has one: that on this side of the wall. */
    @Override
    public LoanTerm find(Id settings) {
        return database.sql("""
                        select days_after_end from known_loan_term
                        where organisation = current_setting('motivag.organisation')""")
                .query((row, i) -> new LoanTerm(row.getInt(1)))
                .optional()
                .orElse(LoanTerm.UNTIL_HEARD_OF);
    }
}
