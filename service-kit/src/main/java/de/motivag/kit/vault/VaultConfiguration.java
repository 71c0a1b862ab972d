package de.motivag.kit.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;

@AutoConfiguration
class VaultConfiguration {
    @Bean
    Vault vault(JdbcClient database, @Value("${motivag.master-key}") Path masterKey, Environment environment) {
        return new Vault(database, MasterKey.in(masterKey, mayCreateKey(environment)));
    }

    @Bean
    Signature signature(@Value("${motivag.master-key}") Path masterKey, Environment environment) {
        return new Signature(MasterKey.bytes(masterKey, mayCreateKey(environment)));
    }

    /** An empty setting means that the services of the installation share no key. */
    @Bean
    StaffSeal staffSeal(@Value("${motivag.staff-key}") String staffKey, Environment environment) {
        return staffKey.isBlank()
                ? StaffSeal.none()
                : StaffSeal.of(MasterKey.bytes(Path.of(staffKey), mayCreateKey(environment)));
    }

    private static boolean mayCreateKey(Environment environment) {
        return !environment.acceptsProfiles(Profiles.of("production"));
    }
}
