package de.motivag.enrolment;

import static de.motivag.kit.Answer.texts;
import static de.motivag.kit.ServiceUnderTest.PlainTokens.STAFF;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Id;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.vault.Vault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finding and reading personal data, and the log of both. */
class IdentitiesServiceTest extends EnrolmentServiceTesting {
    @Test
    void a_replaced_client_number_is_free_and_a_refused_correction_releases_none() throws Exception {
        var number = number();
        var taken = number();
        var participant = accepted(post("intake", "/participants", person(number, "Rosa", "Parks")));
        accepted(post("intake", "/participants", person(taken, "Rosa", "Luxemburg")));
        var correct = "/participants/" + participant + "/correct-personal-data";
        assertThat(problem(post("intake", correct, person(taken, "Rosa", "Parks"))))
                .isEqualTo("client-number-taken");
        assertThat(problem(post("intake", "/participants", person(number, "Rosa", "Parker"))))
                .isEqualTo("client-number-taken");
        accepted(post("intake", correct, person(number(), "Rosa", "Bonheur")));
        accepted(post("intake", "/participants", person(number, "Rosa", "Parker")));
        assertThat(get("intake", "/participants/" + participant + "?reason=CONTACT")
                        .body()
                        .at("/person/familyName")
                        .asString())
                .isEqualTo("Bonheur");
        assertThat(names(search("{\"name\": \"parks\", \"reason\": \"CONTACT\"}")))
                .isEmpty();
        assertThat(names(search("{\"name\": \"rosa bonh\", \"reason\": \"CONTACT\"}")))
                .containsExactly("Bonheur");
    }

    @Test
    void people_are_found_by_name_and_number_and_each_search_is_logged_with_reader_and_reason() throws Exception {
        var number = number();
        var participant = accepted(post("intake", "/participants", person(number, "Jörg", "Müßigbrodt")));
        assertThat(names(search("{\"name\": \"MUSSIG\", \"reason\": \"CONTACT\"}")))
                .containsExactly("Müßigbrodt");
        assertThat(names(search("{\"clientNumber\": \"%s\", \"reason\": \"CONTACT\"}".formatted(number))))
                .containsExactly("Müßigbrodt");
        var unknown = Id.next();
        var asked = "{\"participants\": [\"%s\", \"%s\"], \"clientNumbers\": [\"%s\"], \"reason\": \"MAIL\"}"
                .formatted(participant, unknown, number);
        var resolved = post("moderator", "/identities/resolve", asked).body().get("persons");
        assertThat(resolved).hasSize(1);
        assertThat(resolved.at("/0/email").asString()).isEqualTo("a@example.org");
        assertThat(resolved.at("/0").has("clientNumber")).isFalse();
        assertThat(resolved.at("/0").has("bornOn")).isFalse();
        var toAdvisers = post("adviser", "/identities/resolve", asked).body();
        assertThat(toAdvisers.at("/persons/0/clientNumber").asString()).isEqualTo(number);

        var elsewhere = send("adviser_jc-sued", "/identities/resolve", asked);
        assertThat(elsewhere.body().get("persons")).isEmpty();
        assertThat(post("analyst", "/identities/resolve", asked).status()).isEqualTo(403);
        var wrong = post("adviser", "/identities/search", "{\"name\": \"12\", \"reason\": \"FUN\", \"more\": 1}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors")).hasSize(3);
        assertThat(post("adviser", "/identities/search", "{\"reason\": \"LIST\"}")
                        .status())
                .isEqualTo(422);
        assertThat(post("adviser", "/identities/resolve", "{\"reason\": \"LIST\"}")
                        .status())
                .isEqualTo(422);

        var log = get(
                        "privacy-officer",
                        "/access-log?limit=200&participant=%s&actor=%s&from=%s&to=%s"
                                .formatted(participant, STAFF, TODAY, TODAY))
                .body();
        assertThat(log.get("items").valueStream().map(row -> row.path("reason").asString("")))
                .containsExactly("MAIL", "MAIL", "CONTACT", "CONTACT");
        assertThat(texts(log.at("/items/1/roles"))).containsExactly("moderator");
        var first = get("privacy-officer", "/access-log?limit=1&participant=" + participant)
                .body();
        var rest = get(
                        "privacy-officer",
                        "/access-log?limit=200&participant=%s&after=%s"
                                .formatted(participant, first.get("next").asString()))
                .body();
        assertThat(rest.get("items")).hasSize(3);
        assertThat(get("privacy-officer", "/access-log?to=" + TODAY.minusDays(1))
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(get("privacy-officer", "/access-log?after=7").status()).isEqualTo(400);
        assertThat(get("team-lead", "/access-log").status()).isEqualTo(403);
        assertThat(get("privacy-officer", "/access-log?limit=200")
                        .body()
                        .get("items")
                        .valueStream()
                        .filter(row -> row.get("outcome").asString().equals("DENIED"))
                        .map(row -> row.get("method").asString() + " "
                                + row.get("route").asString()))
                .contains("POST /identities/resolve", "GET /access-log");
    }

    @Test
    void spellings_of_a_name_are_found_alike_and_listed_in_german_order() throws Exception {
        for (var family : List.of("Zobelmüller", "Zöbelmueller", "Zobelmuller", "Zobeltitz", "Zobel", "Zobelß", "Łi")) {
            register("Sörine", family);
        }
        var expected = List.of("Zobelmuller", "Zobelmüller", "Zöbelmueller");
        for (var spelling : List.of("Zobelmüller", "ZOEBELMUELLER", "zobelmuller", "sorine zobelmu")) {
            assertThat(names(search("{\"name\": \"%s\", \"reason\": \"CONTACT\"}".formatted(spelling))))
                    .as(spelling)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(names(search("{\"name\": \"zobel soerine\", \"reason\": \"CONTACT\"}")))
                .containsExactly("Zobel", "Zöbelmueller", "Zobelmuller", "Zobelmüller", "Zobelß", "Zobeltitz");
        assertThat(names(search("{\"name\": \"li\", \"reason\": \"CONTACT\"}"))).contains("Łi");
        assertThat(names(search("{\"name\": \"zo\", \"reason\": \"CONTACT\"}"))).isEmpty();
    }

    /** Written by hand, from the table of people in docs/domain.md. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "intake", Set.of("givenName", "familyName", "email", "phone", "address", "clientNumber", "bornOn"),
            "adviser", Set.of("givenName", "familyName", "email", "phone", "address", "clientNumber", "bornOn"),
            "moderator", Set.of("givenName", "familyName", "email", "phone"),
            "device-desk", Set.of("givenName", "familyName", "email", "phone", "address"),
            "employer-service", Set.of("givenName", "familyName", "email", "phone"),
            "equal-opportunity", Set.of("givenName", "familyName", "email", "phone"),
            "team-lead", Set.of("givenName", "familyName", "clientNumber"),
            "privacy-officer", Set.of("givenName", "familyName", "email", "phone", "address", "clientNumber", "bornOn"),
            "moderator+team-lead", Set.of("givenName", "familyName", "email", "phone", "clientNumber"),
            "device-desk+analyst", Set.of("givenName", "familyName", "email", "phone", "address"));

    @Test
    void each_role_sees_the_personal_properties_that_it_needs_at_every_endpoint() throws Exception {
        var number = number();
        var participant = accepted(post(
                "intake",
                "/participants",
                person(number, "Frida", "Kahlomaier").replaceFirst("\\{", "{\"phone\": \"+49 511 123456\", ")));
        for (var needed : NEEDED.entrySet()) {
            var role = needed.getKey();
            var read = get(role, "/participants/%s?reason=CONTACT".formatted(participant));
            assertThat(read.body().get("person").propertyNames())
                    .as(role)
                    .containsExactlyInAnyOrderElementsOf(needed.getValue());
            var resolved = post(role, "/identities/resolve", """
                            {"participants": ["%s"], "reason": "WORKLIST"}""".formatted(participant));
            var found = post(role, "/identities/search", "{\"name\": \"kahlom\", \"reason\": \"CONTACT\"}");
            for (var answer : List.of(resolved, found)) {
                var names = new HashSet<>(answer.body().at("/persons/0").propertyNames());
                names.removeAll(Set.of("participant", "erased"));
                assertThat(names).as(role).isEqualTo(needed.getValue());
            }
        }
        for (var role : List.of("analyst", "operations")) {
            assertThat(get(role, "/participants/%s?reason=CONTACT".formatted(participant))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void reading_personal_data_requires_a_reason() throws Exception {
        var participant = register("Mary", "Shelley");
        for (var query : List.of("", "?reason=FUN", "?reason=")) {
            var refused = get("intake", "/participants/" + participant + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/parameter").asString()).isEqualTo("reason");
        }
        assertThat(get("intake", "/participants/" + participant + "?reason=DOCUMENT")
                        .status())
                .isEqualTo(200);
        var log = get("privacy-officer", "/access-log?participant=" + participant)
                .body()
                .get("items");
        assertThat(log).hasSize(1);
        assertThat(log.at("/0/reason").asString()).isEqualTo("DOCUMENT");
        assertThat(log.at("/0/route").asString()).isEqualTo("/participants/{participant}");
    }

    @Test
    void one_request_resolves_one_page_and_the_people_per_hour_are_limited() throws Exception {
        var body = "{\"participants\": [%s], \"clientNumbers\": [%s], \"reason\": \"WORKLIST\"}";
        var ids = Stream.generate(() -> "\"" + Id.next() + "\"").limit(199).collect(joining(", "));
        assertThat(post("moderator", "/identities/resolve", body.formatted(ids, "\"123A000001\""))
                        .status())
                .isEqualTo(200);
        var more = post("moderator", "/identities/resolve", body.formatted(ids, "\"123A000001\", \"123A000002\""));
        assertThat(problem(more)).isEqualTo("more-than-one-page");
        assertThat(more.body().at("/errors/0/pointer").asString()).isEqualTo("#/clientNumbers");

        var people = new ArrayList<UUID>();
        for (int i = 0; i < 201; i++) {
            people.add(accepted(
                    send("intake_jc-crowd", "/participants", person(number(), "Person", i < 200 ? "Eine" : "Letzte"))));
        }
        var token = "moderator_jc-crowd_" + Id.next();
        var page = people.subList(0, 200).stream()
                .map(person -> "\"" + person + "\"")
                .collect(joining(", "));
        assertThat(send(token, "/identities/resolve", body.formatted(page, "")).status())
                .isEqualTo(200);
        var another = "/participants/%s?reason=CONTACT".formatted(people.getLast());
        var refused = send(token, another, null);
        assertThat(problem(refused)).isEqualTo("too-many-people");
        assertThat(refused.body().toString()).doesNotContain("Letzte");
        assertThat(problem(send(token, "/identities/search", "{\"name\": \"letzte\", \"reason\": \"CONTACT\"}")))
                .as("found people count as well")
                .isEqualTo("too-many-people");
        assertThat(send(token, "/participants/%s?reason=CONTACT".formatted(people.getFirst()), null)
                        .status())
                .as("a person who was shown before")
                .isEqualTo(200);
    }

    @Test
    void a_person_whose_key_is_destroyed_is_not_found_even_in_restored_tables() throws Exception {
        var number = number();
        var participant = accepted(post("intake", "/participants", person(number, "Wanda", "Wiederkehr")));
        var byName = "{\"name\": \"wiederk\", \"reason\": \"LIST\"}";
        assertThat(names(search(byName))).containsExactly("Wiederkehr");
        // A restore brings the events and hashes from before the erasure, and the keys from after it.
        bean(TenantTransactions.class)
                .within(JC_NORD, () -> bean(Vault.class).shred(JC_NORD, new ParticipantId(participant)));
        assertThat(search(byName).get("persons")).isEmpty();
        assertThat(search("{\"clientNumber\": \"%s\", \"reason\": \"LIST\"}".formatted(number))
                        .get("persons"))
                .isEmpty();
        var numbered = "{\"clientNumbers\": [\"%s\"], \"reason\": \"LIST\"}".formatted(number);
        assertThat(post("adviser", "/identities/resolve", numbered).body().get("persons"))
                .isEmpty();
        var known = "{\"participants\": [\"%s\"], \"reason\": \"LIST\"}".formatted(participant);
        assertThat(post("adviser", "/identities/resolve", known)
                        .body()
                        .at("/persons/0/erased")
                        .asBoolean())
                .isTrue();
        rebuild("identity");
        assertThat(rows("identity")).noneMatch(row -> row.contains(participant.toString()));
    }
}
