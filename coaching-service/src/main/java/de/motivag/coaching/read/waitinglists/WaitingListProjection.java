package de.motivag.coaching.read.waitinglists;

import de.motivag.events.coaching.WaitingListEvent;
import de.motivag.events.coaching.WaitingListEvent.WaitingListJoined;
import de.motivag.events.coaching.WaitingListEvent.WaitingListLeft;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class WaitingListProjection implements Projection<WaitingListEvent> {
    @Override
    public String view() {
        return "waiting-lists";
    }

    @Override
    public List<String> tables() {
        return List.of("waiting");
    }

    @Override
    public Class<WaitingListEvent> events() {
        return WaitingListEvent.class;
    }

    @Override
    public void on(WaitingListEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case WaitingListJoined e ->
                database.sql("""
                        insert into waiting (participation_id, organisation, offer_id, participant_id, referral_id,
                            waiting_since, cause, version)
                        values (:participation, :organisation, :offer, :participant, :referral, :since, :cause, :version)
                        on conflict (participation_id) do nothing""")
                        .param("participation", e.participation().value())
                        .param("organisation", metadata.organisation().value())
                        .param("offer", e.offer().value())
                        .param("participant", e.participant().value())
                        .param("referral", e.referral().value())
                        .param("since", metadata.recordedOn())
                        .param("cause", e.cause().name())
                        .param("version", metadata.sequence() + 1)
                        .update();
            case WaitingListLeft e ->
                database.sql("delete from waiting where organisation = ? and participation_id = ?")
                        .params(
                                metadata.organisation().value(),
                                e.participation().value())
                        .update();
        }
    }
}
