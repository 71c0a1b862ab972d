package de.motivag.desk.frame;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** A page and its files are requested at the same time, and each request may add the same attribute to the session. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** The later of two inserts replaces the earlier one; otherwise it would fail and the request with it. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
