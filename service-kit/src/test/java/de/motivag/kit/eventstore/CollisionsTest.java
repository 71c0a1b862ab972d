package de.motivag.kit.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class CollisionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "53300", "53100", "57P01", "57P03", "58030"})
    void a_database_that_cannot_be_used_is_away(String state) {
        var failure = new TransactionSystemException("commit", new SQLException("", state));
        assertThat(Collisions.isAway(failure)).isTrue();
        assertThat(Collisions.isPassing(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "57014", "25P04", "25P02"})
    void a_fault_of_one_transaction_is_temporary_and_the_database_stays_available(String state) {
        var failure = new IllegalStateException(new SQLException("", state));
        assertThat(Collisions.isAway(failure)).isFalse();
        assertThat(Collisions.isPassing(failure)).isTrue();
    }

    @Test
    void a_missing_connection_counts_as_database_unavailable() {
        assertThat(Collisions.isAway(new CannotCreateTransactionException("none left")))
                .isTrue();
        assertThat(Collisions.isAway(new IllegalStateException(new SQLTransientConnectionException("none left"))))
                .isTrue();
    }

    @Test
    void a_collision_is_temporary_and_a_violated_constraint_is_not() {
        assertThat(List.of(
                        new AppendCollision(List.of(), new ConcurrencyException("met")),
                        new ConcurrencyFailureException("met")))
                .allMatch(Collisions::isPassing)
                .allMatch(Collisions::isOne)
                .noneMatch(Collisions::isAway);
        var violation = new DataIntegrityViolationException("", new SQLException("", "23505"));
        assertThat(Collisions.isPassing(violation)).isFalse();
        assertThat(Collisions.isAway(violation)).isFalse();
    }
}
