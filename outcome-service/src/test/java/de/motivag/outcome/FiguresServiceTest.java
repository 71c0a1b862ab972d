package de.motivag.outcome;

import static de.motivag.kit.Answer.columns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareRef;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.AppointmentEvent.AppointmentRef;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.AftercareId;
import de.motivag.events.common.AppointmentId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Suitability;
import de.motivag.kit.kafka.OtherServices;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events become facts, and facts become figures. */
class FiguresServiceTest extends OutcomeServiceTesting {
    @Test
    void an_event_from_kafka_becomes_a_fact_once_and_counts_in_a_figure() throws Exception {
        var organisation = new OrganisationId("jc-kafka");
        react(organisation, opened(null));
        var attended = attended(120);
        var entered = new MeasureEntered(placement, DAY);
        var first = recorded(attended, 0, RECORDED, organisation);
        var second = recorded(entered, 1, RECORDED, organisation);
        OtherServices.publish(attended, first);
        OtherServices.publish(entered, second);
        OtherServices.publish(attended, first);
        OtherServices.publish(entered, second);
        var held = held(AppointmentPurpose.COUNSELLING, 45);
        OtherServices.publish(held, recorded(held, 0, RECORDED, organisation));
        await().untilAsserted(
                        () -> assertThat(count("facts.contact", organisation)).isEqualTo(2));
        await().untilAsserted(
                        () -> assertThat(count("facts.entry", organisation)).isEqualTo(1));
        assertThat(count("facts.attendance", organisation)).isEqualTo(1);
        assertThat(rows("select known_from = '2026-01-20T12:00:00.123Z' from facts.entry", organisation))
                .containsExactly("t");
        assertThat(count("parked_event", organisation)).isZero();

        var entries = get("analyst_jc-kafka", "/kpis/measure-entries?from=2026-01&to=2026-01");
        assertThat(entries.body().get("version").intValue()).isEqualTo(1);
        assertThat(entries.body().get("unit").stringValue()).isEqualTo("Eintritte");
        assertThat(entries.body().get("to").stringValue()).isEqualTo("2026-01-31");
        assertThat(columns(entries.body().get("rows"), "offer", "month", "numerator", "value"))
                .containsExactly(OFFER.value() + " 2026-01 1 1");
        var density = get("team-lead_jc-kafka", "/kpis/contact-density?from=2026-01-01&to=2026-01&by=month");
        assertThat(columns(density.body().get("rows"), "month", "numerator", "denominator", "value"))
                .containsExactly("2026-01 2 0.4271 4.6827");
        assertThat(get("analyst_jc-elsewhere", "/kpis/measure-entries?from=2026-01&to=2026-01&by=none")
                        .body()
                        .get("rows"))
                .isEmpty();
    }

    @Test
    void contacts_are_completed_unless_they_are_mails_or_reach_nobody() {
        var organisation = new OrganisationId("jc-contacts");
        react(organisation, contact(Channel.PHONE, true), contact(Channel.PHONE, false), contact(Channel.MAIL, true));
        react(
                organisation,
                new SuitabilityAssessed(
                        referral,
                        person,
                        OFFER,
                        Suitability.NOT_YET,
                        120,
                        Channel.VIDEO,
                        DAY,
                        new Confidential.Withheld<>()));
        react(organisation, attended(90), attended(0));
        react(organisation, held(AppointmentPurpose.COUNSELLING, 45));
        react(organisation, inAftercare(AftercareChannel.PHONE, true), inAftercare(AftercareChannel.MAIL, true));
        react(organisation, inAftercare(AftercareChannel.VIDEO, false));
        assertThat(rows("""
                        select kind || ' ' || completed || ' ' || minutes || ' ' || on_day from facts.contact
                        order by kind, completed, minutes desc""", organisation))
                .containsExactly(
                        "APPOINTMENT true 45 2026-01-19",
                        "MAIL false 15 2026-01-19",
                        "MAIL false 0 2026-01-19",
                        "PHONE false 15 2026-01-19",
                        "PHONE true 15 2026-01-19",
                        "PHONE true 0 2026-01-19",
                        "SESSION true 90 2026-01-19",
                        "SUITABILITY true 120 2026-01-19",
                        "VIDEO false 0 2026-01-19");
        assertThat(rows("select status || ' ' || minutes from facts.attendance order by minutes", organisation))
                .containsExactly("ABSENT 0", "PRESENT 90");
    }

    private AppointmentHeld held(AppointmentPurpose purpose, int minutes) {
        var ref = new AppointmentRef(
                new AppointmentId(Id.next()), placement.participation(), person, referral, OFFER, purpose);
        return new AppointmentHeld(ref, DAY, minutes, null);
    }

    private AftercareContactLogged inAftercare(AftercareChannel channel, boolean reached) {
        var ref = new AftercareRef(new AftercareId(Id.next()), placement.participation(), person, referral, OFFER);
        return new AftercareContactLogged(ref, channel, reached, 0, DAY, null);
    }

    @Test
    void a_corrected_entry_is_valid_until_its_correction_and_repetitions_have_no_effect() {
        var organisation = new OrganisationId("jc-corrected");
        var events = List.of(
                new MeasureEntered(placement, DAY),
                new MeasureEntryCorrected(placement, DAY, DAY.minusDays(3)),
                new MeasureEntryCorrected(placement, DAY.minusDays(3), null),
                new MeasureEntered(placement, DAY.plusDays(1)));
        var metadata = IntStream.range(0, events.size())
                .mapToObj(i -> recorded(events.get(i), i, RECORDED.plusSeconds(i), organisation))
                .toList();
        var expected = List.of(
                "2026-01-19 12:00:00.123 12:00:01.123",
                "2026-01-16 12:00:01.123 12:00:02.123",
                "2026-01-20 12:00:03.123 infinity");
        for (int times = 0; times < 2; times++) {
            for (int i = 0; i < events.size(); i++) {
                react(events.get(i), metadata.get(i));
            }
            assertThat(rows("""
                            select entered_on || ' ' || to_char(known_from at time zone 'UTC', 'HH24:MI:SS.MS') || ' '
                                || case when known_until = 'infinity' then 'infinity'
                                   else to_char(known_until at time zone 'UTC', 'HH24:MI:SS.MS') end
                            from facts.entry order by sequence""", organisation)).isEqualTo(expected);
        }
    }

    @Test
    void a_referral_is_known_with_its_team() {
        var organisation = new OrganisationId("jc-referral");
        var team = new TeamId(Id.next());
        react(organisation, opened(team));
        assertThat(rows("""
                        select team || ' ' || applied_on
                        from facts.application join facts.team using (referral)""", organisation)).containsExactly(team.value() + " 2026-01-19");
    }

    @Test
    void definitions_are_listed_in_the_callers_language() throws Exception {
        var german = get("analyst_jc-kpis", "/kpis").body();
        assertThat(german.at("/0/title").stringValue()).isEqualTo("Maßnahme-Eintritte");
        assertThat(german.at("/1/name").stringValue()).isEqualTo("contact-density");
        var english = get("analyst_jc-kpis", "/kpis", "en").body();
        assertThat(english.at("/0/title").stringValue()).isEqualTo("Measure entries");
        assertThat(english.at("/1/unit").stringValue()).isEqualTo("contacts per participant-month");
    }

    @Test
    void an_invalid_query_is_answered_with_a_problem_type() throws Exception {
        problem("/kpis/happiness?from=2026-01&to=2026-01", 404, "no-such-kpi");
        problem("/kpis/measure-entries?from=2026-02&to=2026-01", 400, "from-after-to");
        problem("/kpis/measure-entries?from=2026-01&to=2199-01", 400, "day-in-future");
        problem("/kpis/measure-entries?from=January&to=2026-01", 400, "unreadable-period");
        problem("/kpis/measure-entries?from=2026-01&to=2026-01&by=moon", 400, "unknown-grouping");
        problem("/kpis/measure-entries?from=2026-01", 400, "invalid-request");
        assertThat(get("adviser_jc-kpis", "/kpis").status()).isEqualTo(403);
        assertThat(get("adviser_jc-kpis", "/kpis/measure-entries?from=2026-01&to=2026-01")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_corrected_attendance_replaces_its_contact_and_a_one_to_one_conversation_counts_as_one() {
        var organisation = new OrganisationId("jc-attendance");
        var session = new SessionId(Id.next());
        var other = new SessionId(Id.next());
        var events = List.of(
                attended(session, 120),
                attended(other, 90),
                corrected(session, 0),
                new OneToOneHeld(placement, DAY, Presence.ON_SITE, 30, null),
                corrected(session, 45));
        var metadata = IntStream.range(0, events.size())
                .mapToObj(i -> recorded(events.get(i), i, RECORDED.plusSeconds(i), organisation))
                .toList();
        for (int times = 0; times < 2; times++) {
            for (int i = 0; i < events.size(); i++) {
                react(events.get(i), metadata.get(i));
            }
            var knownUntil = " || case when known_until = 'infinity' then '' else to_char(known_until, ' SS') end";
            assertThat(rows(
                            "select kind || ' ' || minutes" + knownUntil + " from facts.contact order by sequence",
                            organisation))
                    .containsExactly("SESSION 120 02", "SESSION 90", "ONE_TO_ONE 30", "SESSION 45");
            assertThat(rows(
                            "select status || ' ' || minutes" + knownUntil + " from facts.attendance order by sequence",
                            organisation))
                    .containsExactly("PRESENT 120 02", "PRESENT 90", "ABSENT 0 04", "LATE 45");
        }
    }

    @Test
    void the_knowledge_of_a_past_day_can_be_queried() throws Exception {
        var organisation = new OrganisationId("jc-known");
        var entered = new MeasureEntered(placement, DAY);
        react(entered, recorded(entered, 0, RECORDED, organisation));
        var asked = "/kpis/measure-entries?from=2026-01-01&to=2026-01-19&by=none&asKnownOn=";
        assertThat(get("analyst_jc-known", asked + "2026-01-19").body().get("rows"))
                .isEmpty();
        assertThat(get("analyst_jc-known", asked + "2026-01-20").body().get("rows"))
                .hasSize(1);
        assertThat(get("analyst_jc-known", asked + "2026-11-21").status()).isEqualTo(400);
    }

    private AttendanceCorrected corrected(SessionId session, int minutes) {
        return new AttendanceCorrected(
                placement,
                new GroupId(Id.next()),
                session,
                1,
                DAY,
                minutes > 0 ? AttendanceStatus.LATE : AttendanceStatus.ABSENT,
                minutes,
                Presence.ONLINE,
                null,
                new Confidential.Withheld<>());
    }

    private static void problem(String path, int status, String code) throws Exception {
        var answer = get("analyst_jc-kpis", path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(answer.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:" + code);
    }

    private ContactLogged contact(Channel channel, boolean reached) {
        return new ContactLogged(referral, person, OFFER, channel, ContactPurpose.INFORMATION, reached, 15, DAY, null);
    }
}
