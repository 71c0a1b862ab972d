package de.motivag.suite;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Compares secrets in plain text. The only secret is printed in the README, so it needs no hash. */
final class PlainSecret implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String known) {
        return secret != null && secret.toString().equals(known);
    }
}
