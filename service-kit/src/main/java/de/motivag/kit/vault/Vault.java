package de.motivag.kit.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.codec.Sealing;
import de.motivag.kit.decision.RuleViolated;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the service: one per person, and one per organisation for values about no person. They are wrapped by the
 * master key in a table of their own. Destroying a person's key makes all data about the person unreadable. Values are
 * sealed with AES-256-GCM, and open only where they were stored: in their organisation, stream, event type and
 * property.
 */
public final class Vault {
    /** Limits the time for which a destroyed key can stay in the memory of an instance. */
    public static final Duration KEYS_KEPT = Duration.ofMinutes(1);

    private static final int KEY_BYTES = 32;
    private static final byte[] NO_DATA = {};

    private record Key(UUID id, byte[] secret, Aead aead) {}

    private record Owner(OrganisationId organisation, String subject) {}

    private final JdbcClient database;
    private final Aead master;
    private final Cache<Owner, Key> byOwner = cache();
    private final Cache<UUID, Key> byId = cache();
    private final Cache<Owner, Boolean> alive = cache();
    /**
     * Owners whose new key belongs to an open transaction. After a rollback, values sealed with a cached key could
     * never be opened.
     */
    private final Set<Owner> uncommitted = ConcurrentHashMap.newKeySet();

    private final List<Runnable> shredded = new CopyOnWriteArrayList<>();

    Vault(JdbcClient database, Aead master) {
        this.database = database;
        this.master = master;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(KEYS_KEPT)
                .build();
    }

    /**
     * Seals and opens the properties of one event.
     *
     * @param person person whose key is used; none for the organisation's key
     */
    public Sealing sealing(OrganisationId organisation, UUID stream, String type, @Nullable Id person) {
        return new Sealing() {
            @Override
            public Sealed seal(String property, byte[] plain) {
                var key = keyOf(new Owner(
                        organisation, person == null ? "" : person.value().toString()));
                return new Sealed(
                        key.id().toString(), crypt(() -> key.aead().encrypt(plain, associatedData(property))));
            }

            @Override
            public byte @Nullable [] open(String property, Sealed sealed) {
                var key = keyById(UUID.fromString(sealed.key()));
                return key == null ? null : crypt(() -> key.aead().decrypt(sealed.text(), associatedData(property)));
            }

            private byte[] associatedData(String property) {
                return String.join("\0", organisation.value(), stream.toString(), type, property)
                        .getBytes(UTF_8);
            }
        };
    }

    /** @param forget discards all cached decrypted values, of any person */
    public void afterShredding(Runnable forget) {
        shredded.add(forget);
    }

    /**
     * Destroys the person's key in the caller's transaction; all values sealed with it become unreadable. Other
     * instances may keep the key for one minute, and values decrypted with it for another minute.
     *
     * @return number of destroyed keys: 1, or 0 if no value of that person was ever sealed here
     */
    public int shred(OrganisationId organisation, Id person) {
        var owner = new Owner(organisation, person.value().toString());
        var known = database.sql("""
                        select id from vault_key where organisation = ? and subject = ? and wrapped is not null""")
                .params(organisation.value(), owner.subject())
                .query(UUID.class)
                .optional();
        database.sql("""
                        insert into vault_key (id, organisation, subject, wrapped) values (?, ?, ?, null)
                        on conflict (organisation, subject) do update set wrapped = null""")
                .params(UUID.randomUUID(), organisation.value(), owner.subject())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // Invalidated first, because a concurrent lookup by id also fills the other two caches.
                known.ifPresent(byId::invalidate);
                byOwner.invalidate(owner);
                alive.invalidate(owner);
                shredded.forEach(Runnable::run);
            }
        });
        return known.isPresent() ? 1 : 0;
    }

    /** @throws RuleViolated if the person's key was destroyed */
    public void refuseErased(OrganisationId organisation, Id person) {
        var owner = new Owner(organisation, person.value().toString());
        if (alive.getIfPresent(owner) != null) {
            return;
        }
        find(owner).ifPresent(key -> remember(owner, key));
        alive.put(owner, true);
    }

    /**
     * A hash under a key of the organisation. Equal values have equal hashes, and no one can guess values without the
     * key.
     */
    public byte[] hash(OrganisationId organisation, String value) {
        var key = keyOf(new Owner(organisation, "hash"));
        return crypt(() -> {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            return mac.doFinal(value.getBytes(UTF_8));
        });
    }

    private Key keyOf(Owner owner) {
        var known = byOwner.getIfPresent(owner);
        if (known != null) {
            return known;
        }
        var id = UUID.randomUUID();
        var secret = Random.randBytes(KEY_BYTES);
        var inserted = database.sql("""
                        insert into vault_key (id, organisation, subject, wrapped) values (?, ?, ?, ?)
                        on conflict (organisation, subject) do nothing""")
                .params(id, owner.organisation().value(), owner.subject(), crypt(() -> master.encrypt(secret, NO_DATA)))
                .update();
        if (inserted == 0) {
            var key = find(owner).orElseThrow();
            remember(owner, key);
            return key;
        }
        var key = crypt(() -> new Key(id, secret, new AesGcmJce(secret)));
        uncommitted.add(owner);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                byOwner.put(owner, key);
            }

            @Override
            public void afterCompletion(int status) {
                uncommitted.remove(owner);
            }
        });
        return key;
    }

    /** @throws RuleViolated if the key was destroyed */
    private Optional<Key> find(Owner owner) {
        return database.sql("select id, wrapped from vault_key where organisation = ? and subject = ?")
                .params(owner.organisation().value(), owner.subject())
                .query((row, _) -> unwrap(owner, row.getObject(1, UUID.class), row.getBytes(2)))
                .optional();
    }

    private void remember(Owner owner, Key key) {
        if (!uncommitted.contains(owner)) {
            byOwner.put(owner, key);
        }
    }

    /**
     * The key with this id. The other caches are filled as well, because the same person's data are likely to be needed
     * next.
     */
    private @Nullable Key keyById(UUID id) {
        return byId.get(
                id,
                _ -> database.sql("""
                                select organisation, subject, wrapped from vault_key
                                where id = ? and wrapped is not null""")
                        .param(id)
                        .query((row, _) -> {
                            var owner = new Owner(new OrganisationId(row.getString(1)), row.getString(2));
                            var key = unwrap(owner, id, row.getBytes(3));
                            alive.put(owner, true);
                            remember(owner, key);
                            return key;
                        })
                        .optional()
                        .orElse(null));
    }

    private Key unwrap(Owner owner, UUID id, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            throw new RuleViolated(VaultRule.PARTICIPANT_ERASED).about(owner.subject());
        }
        return crypt(() -> {
            var secret = master.decrypt(wrapped, NO_DATA);
            return new Key(id, secret, new AesGcmJce(secret));
        });
    }

    private interface Crypto<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T crypt(Crypto<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value cannot be opened: it was moved or changed", e);
        }
    }
}
