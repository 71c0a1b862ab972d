package de.motivag.desk.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.motivag.desk.frame.User;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.NotThere;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The staff of the organisation of the person who is signed in. Kept in memory for ten minutes and stored nowhere. */
@Component
public class StaffDirectory {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final StaffSource source;

    private final Cache<String, List<Member>> byOrganisation =
            Caffeine.newBuilder().expireAfterWrite(LIFETIME).maximumSize(1000).build();

    StaffDirectory(StaffSource source) {
        this.source = source;
    }

    /** @param roles as in the claim {@code roles} */
    public record Member(String id, String name, List<String> roles) {}

    /** Everybody, by name. Empty if the directory does not answer. */
    public List<Member> all() {
        var all = byOrganisation.get(User.current().organisation(), this::asked);
        return all == null ? List.of() : all;
    }

    /** Those with that role, such as {@code adviser}. */
    public List<Member> with(String role) {
        return all().stream().filter(member -> member.roles().contains(role)).toList();
    }

    /** The name, or a short form of the id. */
    public String name(@Nullable String id) {
        if (id == null) {
            return "–";
        }
        return all().stream()
                .filter(member -> member.id().equals(id))
                .map(Member::name)
                .findFirst()
                .orElseGet(() -> "… " + id.substring(Math.max(0, id.length() - 6)));
    }

    private @Nullable List<Member> asked(String organisation) {
        try {
            return source.of(organisation).stream()
                    .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                    .toList();
        } catch (Away | NotThere _) {
            return null;
        }
    }
}
