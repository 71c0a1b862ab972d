package de.motivag.device.read.loanterms;

import de.motivag.device.write.device.LoanTerm;
import de.motivag.events.Id;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
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

    /** Returns the terms of the current organisation, whichever id is given; each organisation has one. */
    @Override
    public LoanTerm find(Id settings) {
        return database.sql("""
                        select days_after_end, horizon_months, federal_state from loan_term_replica
                        where organisation = current_setting('motivag.organisation')""")
                .query((row, _) -> new LoanTerm(row.getInt(1), row.getInt(2), FederalState.valueOf(row.getString(3))))
                .optional()
                .orElse(LoanTerm.DEFAULT);
    }
}
