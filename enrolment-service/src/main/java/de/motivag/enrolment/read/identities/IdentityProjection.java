package de.motivag.enrolment.read.identities;

import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataCorrected;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the hashes by which a person's name and likely duplicates are found. */
@Component
final class IdentityProjection implements Projection<ParticipantEvent> {
    private final BlindIndex index;

    IdentityProjection(BlindIndex index) {
        this.index = index;
    }

    @Override
    public String view() {
        return "identity";
    }

    @Override
    public List<String> tables() {
        return List.of("identity");
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public void on(ParticipantEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case ParticipantRegistered registered ->
                insert(registered.participant(), registered.person(), metadata, database);
            case PersonalDataCorrected corrected
            when corrected.person() instanceof Confidential.Withheld<PersonalData> -> {
                // The data were lost with the database; the person is still found by the older hashes.
            }
            case PersonalDataCorrected corrected -> {
                delete(corrected.participant(), metadata, database);
                insert(corrected.participant(), corrected.person(), metadata, database);
            }
            case ParticipantErased erased -> delete(erased.participant(), metadata, database);
            case ErasureRequested _ -> {}
            case ErasureAnswered _ -> {}
            case ErasureBlocked _ -> {}
        }
    }

    private void insert(
            ParticipantId participant, Confidential<PersonalData> person, EventMetadata metadata, JdbcClient database) {
        if (!(person instanceof Confidential.Open<PersonalData>(var open))) {
            return;
        }
        var organisation = metadata.organisation();
        var hashes = Stream.concat(
                        Names.terms(open).stream().map(term -> index.name(organisation, term)),
                        Names.duplicateTerms(open).stream().map(term -> index.duplicate(organisation, term)))
                .toList();
        var values = new ArrayList<Object>();
        for (var hash : hashes) {
            values.add(organisation.value());
            values.add(hash);
            values.add(participant.value());
        }
        var rows = String.join(", ", Collections.nCopies(hashes.size(), "(?, ?, ?)"));
        database.sql("insert into identity (organisation, hash, participant) values " + rows)
                .params(values)
                .update();
    }

    private static void delete(ParticipantId participant, EventMetadata metadata, JdbcClient database) {
        database.sql("delete from identity where organisation = ? and participant = ?")
                .params(metadata.organisation().value(), participant.value())
                .update();
    }
}
