package de.motivag.coaching.read.groups;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the catalogues of topics of the offers, by the version of a group. */
@Component
class TopicCatalogue {
    /**
     * A topic for the sessions of a module.
     *
     * @param code occurs once in the version of the offer
     * @param title null if it was lost with the database, until the offer is revised
     */
    record Topic(int module, String code, @Nullable String title) {}

    private final JdbcClient database;

    TopicCatalogue(JdbcClient database) {
        this.database = database;
    }

    /** The catalogue of one version of an offer, in its order. */
    List<Topic> of(String organisation, UUID offer, int version) {
        return database.sql("""
                        select module, code, title from offer_topic
                        where organisation = ? and offer_id = ? and offer_version = ? order by position""")
                .params(organisation, offer, version)
                .query(Topic.class)
                .list();
    }
}
