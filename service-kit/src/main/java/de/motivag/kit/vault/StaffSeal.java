package de.motivag.kit.vault;

import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.Hkdf;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.SealedStaffId;
import de.motivag.events.StaffId;
import de.motivag.kit.decision.StaffSealing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts staff ids for the other services of the installation, with a key that these services share. A service without
 * the key publishes no staff ids and reads none. The same id gives the same text within a stream, so that a repeated
 * command changes nothing.
 */
public final class StaffSeal implements StaffSealing {
    private static final int KEY_BYTES = 64;
    private static final byte[] NO_SALT = {};
    private static final byte[] PURPOSE = "staff ids in events".getBytes(StandardCharsets.UTF_8);

    private final @Nullable AesSiv cipher;

    private StaffSeal(@Nullable AesSiv cipher) {
        this.cipher = cipher;
    }

    /** A seal of a service without the key. */
    public static StaffSeal none() {
        return new StaffSeal(null);
    }

    /** @param secret the secret that the services share */
    public static StaffSeal of(byte[] secret) {
        try {
            return new StaffSeal(new AesSiv(Hkdf.computeHkdf("HMACSHA256", secret, NO_SALT, PURPOSE, KEY_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable SealedStaffId sealed(StaffId staff, OrganisationId organisation, Id stream) {
        if (cipher == null) {
            return null;
        }
        try {
            var id = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(staff.value().getMostSignificantBits())
                    .putLong(staff.value().getLeastSignificantBits())
                    .array();
            return new SealedStaffId(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(cipher.encryptDeterministically(id, place(organisation, stream))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id; empty without the key, and for a text of another key, organisation or stream. */
    public Optional<StaffId> opened(@Nullable SealedStaffId sealed, OrganisationId organisation, Id stream) {
        if (cipher == null || sealed == null) {
            return Optional.empty();
        }
        try {
            var id = ByteBuffer.wrap(cipher.decryptDeterministically(
                    Base64.getUrlDecoder().decode(sealed.value()), place(organisation, stream)));
            return Optional.of(new StaffId(new UUID(id.getLong(), id.getLong())));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] place(OrganisationId organisation, Id stream) {
        return (organisation.value() + "/" + stream.value()).getBytes(StandardCharsets.UTF_8);
    }
}
