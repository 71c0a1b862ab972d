package de.motivag.kit.worklists;

import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration
class WorklistConfiguration {
    @Bean
    Worklists worklists(Clock clock, ObjectProvider<Deputies> deputies) {
        return new Worklists(clock, () -> Optional.ofNullable(deputies.getIfAvailable()));
    }

    @Bean
    WorklistsApi worklistsApi(
            ObjectProvider<ListWithWorklists> lists,
            Worklists worklists,
            JdbcClient database,
            TenantTransactions transactions) {
        return new WorklistsApi(lists.orderedStream().toList(), worklists, database, transactions);
    }
}
