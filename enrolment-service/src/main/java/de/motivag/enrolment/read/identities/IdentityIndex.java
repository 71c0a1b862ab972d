package de.motivag.enrolment.read.identities;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by the hashes of their client numbers and names. Call it in a transaction. */
@Component
final class IdentityIndex {
    /** One more than an answer lists, to know whether there are more. */
    private static final int MOST = 51;

    private final JdbcClient database;
    private final BlindIndex hashes;

    IdentityIndex(JdbcClient database, BlindIndex hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    Optional<ParticipantId> byClientNumber(OrganisationId organisation, String number) {
        return database.sql("""
                        select holder from unique_key where organisation = ? and kind = 'client-number' and hash = ?""")
                .params(organisation.value(), this.hashes.clientNumber(organisation, number))
                .query((row, _) -> new ParticipantId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<ParticipantId> byName(OrganisationId organisation, String name) {
        var hashes = Names.sought(name).stream()
                .map(term -> this.hashes.name(organisation, term))
                .toList();
        return hashes.isEmpty()
                ? List.of()
                : database.sql("""
                                select participant from identity
                                where organisation = :organisation and hash in (:hashes)
                                group by participant having count(*) = :all
                                order by participant limit :most""")
                        .param("organisation", organisation.value())
                        .param("hashes", hashes)
                        .param("all", hashes.size())
                        .param("most", MOST)
                        .query((row, _) -> new ParticipantId(row.getObject(1, UUID.class)))
                        .list();
    }

    /** The people with a name that sounds alike: the whole name, or one of the names and the day of birth. */
    List<ParticipantId> alike(OrganisationId organisation, PersonalData person) {
        var terms = Names.duplicateTerms(person).stream()
                .map(term -> hashes.duplicate(organisation, term))
                .toList();
        return database.sql("""
                        select distinct participant from identity
                        where organisation = :organisation and hash in (:hashes) order by participant limit :most""")
                .param("organisation", organisation.value())
                .param("hashes", terms)
                .param("most", MOST)
                .query((row, _) -> new ParticipantId(row.getObject(1, UUID.class)))
                .list();
    }
}
