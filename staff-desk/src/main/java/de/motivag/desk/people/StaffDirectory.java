package de.motivag.desk.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.User;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The staff of the organisation of the person who is signed in. Kept in memory for ten minutes and stored nowhere. */
@Component
public class StaffDirectory {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final StaffSource source;
    private final MessageSource texts;

    private final Cache<String, List<Member>> byOrganisation =
            Caffeine.newBuilder().expireAfterWrite(LIFETIME).maximumSize(1000).build();

    StaffDirectory(StaffSource source, MessageSource texts) {
        this.source = source;
        this.texts = texts;
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

    /** The name, or a short reference to somebody who is not in the directory. */
    public String name(@Nullable String id) {
        if (id == null) {
            return "–";
        }
        return all().stream()
                .filter(member -> member.id().equals(id))
                .map(Member::name)
                .findFirst()
                .orElseGet(() -> texts.getMessage(
                        "staff.without-name", new Object[] {Reference.of(id)}, LocaleContextHolder.getLocale()));
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
