package de.motivag.suite.http;

import static de.motivag.suite.Service.COACHING;
import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import de.motivag.suite.running.Stored;
import de.motivag.suite.running.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confidential texts of staff exist only encrypted in one table, and nowhere else in any form. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class SentinelTest {
    /** Part of every confidential text, and long enough to be unique. */
    private static final String TEXT = "Qzxwvk" + UUID.randomUUID().toString().substring(0, 8);

    private static final String CLIENT_NUMBER = Organisation.clientNumber();
    private static final String PHONE = "+49 9" + CLIENT_NUMBER.substring(4) + "7";
    private static final String POSTCODE = "0" + CLIENT_NUMBER.substring(5, 9);
    private static final String BORN = "1913-07-19";
    private static final String LAST_PAID = "2005-11-23";
    /** All texts that must be found nowhere. The postcode alone is left out, because it occurs by chance. */
    private static final List<String> CONFIDENTIAL =
            List.of(TEXT, CLIENT_NUMBER, PHONE, BORN, LAST_PAID, BORN.replace('-', ','), "1913,7,19", "1987,11,23");

    /** Part of every text that is stored readably and never published. */
    private static final String INTERNAL =
            "Jqvxzy" + UUID.randomUUID().toString().substring(0, 8);

    private static final List<Response> ANSWERS = new ArrayList<>();

    @BeforeAll
    static void the_thin_line_is_walked_with_a_word_in_every_text() {
        var nord = Organisation.configured("jc-nord");
        walk(nord);
        blunder(nord);
        Organisation.settled();
    }

    private static void walk(Organisation nord) {
        nord.as("team-lead")
                .post(ENROLMENT, "/organisation/teams", "{\"name\": \"%s\"}".formatted(INTERNAL))
                .accepted();
        nord.as("team-lead").post(COACHING, "/offers", """
                        {"kind": "OTHER", "title": "%s", "modules": [{"number": 1, "requiredMinutes": 60}],
                         "week": [{"module": 1, "day": "MONDAY", "startsAt": "09:00", "endsAt": "10:00", "minutes": 60}]}""".formatted(INTERNAL)).accepted();
        nord.as("device-desk")
                .post(DEVICE, "/devices", "{\"type\": \"LAPTOP\", \"inventoryNumber\": \"%s\"}".formatted(INTERNAL))
                .accepted();
        var participant = nord.as("intake")
                .post(ENROLMENT, "/participants", person())
                .accepted()
                .id();
        var referral = nord.as("intake")
                .post(ENROLMENT, "/referrals", referral(nord, participant))
                .accepted()
                .id();
        var path = "/referrals/" + referral;
        nord.as("adviser")
                .post(ENROLMENT, path + "/decide-route", reason("GREY_ADVISER"))
                .accepted();
        nord.as("intake")
                .post(
                        ENROLMENT,
                        path + "/log-contact",
                        contact(Organisation.today().toString()))
                .accepted();
        nord.as("intake")
                .post(ENROLMENT, path + "/assess-suitability", check("PHONE"))
                .accepted();
        nord.as("intake")
                .post(ENROLMENT, path + "/request-placement", "{\"group\": \"%s\"}".formatted(nord.group()))
                .accepted();
        Organisation.eventually(
                () -> assertThat(nord.as("intake").get(ENROLMENT, path).text()).contains("PLACED"));
        // Reading decrypts the text, which must not stay anywhere either.
        assertThat(nord.as("adviser")
                        .get(ENROLMENT, "/participants/" + participant + "?reason=DOCUMENT")
                        .text())
                .contains(TEXT, CLIENT_NUMBER, PHONE, BORN, POSTCODE);
    }

    /** Repeats every request with errors: refused, invalid, denied, broken. */
    private static void blunder(Organisation nord) {
        var referral = "/referrals/" + nord.referral();
        var today = Organisation.today();
        ANSWERS.add(nord.as("intake").post(ENROLMENT, "/participants", person()).problem(409));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, "/participants", person().replace(BORN, "1913-07-39"))
                .problem(400));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, "/participants", person().replace("@", ""))
                .problem(422));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, "/participants", person().replace("}", ""))
                .problem(400));
        ANSWERS.add(
                nord.as("moderator").post(ENROLMENT, "/participants", person()).problem(403));
        ANSWERS.add(
                StaffClient.nobody().post(ENROLMENT, "/participants", person()).problem(401));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, "/referrals", referral(nord, UUID.randomUUID()))
                .problem(409));
        ANSWERS.add(nord.as("adviser")
                .post(ENROLMENT, referral + "/decide-route", reason("UNDECIDED"))
                .problem(422));
        ANSWERS.add(nord.as("adviser")
                .post(ENROLMENT, referral + "/decide-route", reason(TEXT))
                .problem(400));
        ANSWERS.add(nord.as("intake")
                .post(
                        ENROLMENT,
                        referral + "/log-contact",
                        contact(today.plusDays(1).toString()))
                .problem(422));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, referral + "/log-contact", contact(TEXT))
                .problem(400));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, referral + "/assess-suitability", check("MAIL"))
                .problem(422));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, referral + "/assess-suitability", check(TEXT))
                .problem(400));
        ANSWERS.add(nord.as("intake")
                .post(ENROLMENT, "/participants", person(), "Content-Type", "text/plain")
                .problem(415));
        ANSWERS.add(nord.as("intake")
                .send("PUT", ENROLMENT, "/participants", person())
                .problem(405));
    }

    @Test
    void no_answer_to_a_bad_request_quotes_it() {
        assertThat(ANSWERS)
                .hasSize(15)
                .extracting(Response::text)
                .allSatisfy(text -> assertThat(text).doesNotContain(CONFIDENTIAL));
    }

    @Test
    void no_topic_contains_a_confidential_text() {
        var records = Topics.records();
        assertThat(records.stream().map(ConsumerRecord::topic).distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(records).allSatisfy(record -> {
            var raw = new StringBuilder(Topics.text(record.key())).append(Topics.text(record.value()));
            record.headers().forEach(header -> raw.append(header.key()).append(Topics.text(header.value())));
            assertThat(raw.toString()).doesNotContain(CONFIDENTIAL).doesNotContain(INTERNAL);
        });
    }

    @Test
    void no_log_contains_a_confidential_text() throws Exception {
        var logs = files(RunningSuite.data().resolve("logs"));
        assertThat(logs).isNotEmpty();
        for (var log : logs) {
            assertThat(Files.readString(log, ISO_8859_1))
                    .as(log.toString())
                    .doesNotContain(CONFIDENTIAL)
                    .doesNotContain(INTERNAL);
        }
    }

    @Test
    void no_table_contains_a_confidential_text_in_plain_form() throws Exception {
        for (var service : Service.values()) {
            for (var table : Stored.tables(service)) {
                var where = service + "." + table;
                for (var row : Stored.rows(service, table)) {
                    // Base64 and hexadecimal, which an unencrypted text in a column of bytes could have.
                    assertThat(row).as(where).doesNotContain(CONFIDENTIAL).doesNotContain(hidden());
                }
            }
        }
        assertThat(String.join("", Stored.rows(ENROLMENT, "team")))
                .as("the search finds existing texts")
                .contains(INTERNAL);
        assertThat(String.join("", Stored.rows(ENROLMENT, "domain_event"))).contains(INTERNAL);
    }

    @Test
    void no_file_of_the_database_or_the_broker_contains_a_confidential_text() throws Exception {
        var found = new ArrayList<String>();
        var searched = 0L;
        for (var file : files(RunningSuite.data())) {
            // Index files are preallocated and contain no text.
            if (!file.toString().endsWith("index") && Files.isReadable(file)) {
                var raw = Files.readString(file, ISO_8859_1);
                searched += raw.length();
                Stream.of(TEXT, CLIENT_NUMBER, PHONE)
                        .filter(raw::contains)
                        .forEach(text -> found.add(text + " in " + file));
            }
        }
        assertThat(searched).isGreaterThan(1_000_000);
        assertThat(found).isEmpty();
    }

    @Test
    void no_metric_contains_a_confidential_text() {
        for (var service : Service.values()) {
            assertThat(StaffClient.as("operations", "jc-nord")
                            .get(service, "/actuator/prometheus")
                            .accepted()
                            .text())
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain(CONFIDENTIAL)
                    .doesNotContain(INTERNAL);
        }
    }

    private static String person() {
        return """
                {"clientNumber": "%s", "givenName": "%2$s", "familyName": "%2$s", "bornOn": "%3$s",
                 "email": "%2$s@example.org", "phone": "%4$s",
                 "address": {"street": "%2$s 1", "postcode": "%5$s", "city": "%2$s"}}""".formatted(CLIENT_NUMBER, TEXT, BORN, PHONE, POSTCODE);
    }

    private static String referral(Organisation nord, UUID participant) {
        return """
                {"participant": "%s", "offer": "%s", "appliedOn": "%s", "lastPayment": {"kind": "ON", "on": "%s"},
                 "existingClient": false, "joinsBenefitCommunity": false, "exceptions": ["SECTION_10_SGB_II"],
                 "care": {"childCare": true, "careOfRelatives": false, "returner": false, "note": "%s"}}""".formatted(participant, nord.offer(), Organisation.today(), LAST_PAID, TEXT);
    }

    private static String reason(String route) {
        return "{\"route\": \"%s\", \"reason\": \"%s\"}".formatted(route, TEXT);
    }

    private static String contact(String day) {
        return """
                {"channel": "PHONE", "purpose": "OTHER", "reached": true, "minutes": 5, "heldOn": "%s", "note": "%s"}""".formatted(day, TEXT);
    }

    private static String check(String channel) {
        return """
                {"result": "WITH_DEVICE", "minutes": 60, "channel": "%s", "heldOn": "%s", "language": true,
                 "equipment": false, "reachableByPhone": true, "note": "%s"}""".formatted(channel, Organisation.today(), TEXT);
    }

    private static List<String> hidden() {
        return Stream.of(TEXT, CLIENT_NUMBER, PHONE)
                .map(text -> HexFormat.of().formatHex(text.getBytes(UTF_8)))
                .collect(Collectors.toList());
    }

    private static List<Path> files(Path directory) {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
