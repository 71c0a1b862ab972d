package de.motivag.coaching;

import static de.motivag.coaching.Example.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent.PlacementRequested;
import de.motivag.events.enrolment.ReferralEvent.PossibleTimesChanged;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holidays and possible times, from the events of enrolment-service to the views. */
class PlanningServiceTest extends CoachingServiceTesting {
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
    private static final LocalDate WHIT_MONDAY = LocalDate.of(2026, 5, 25);
    private static final List<PossibleTime> TUESDAYS =
            List.of(new PossibleTime(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));

    @Test
    void the_schedule_and_the_group_show_the_holidays_that_have_moved_sessions() throws Exception {
        var offer = define();
        var path = "/offers/%s/schedule?firstDay=".formatted(offer.value());
        var schedule = get("moderator", path + EASTER_MONDAY).body().at("/sessions/0");
        assertThat(schedule.get("date").asString())
                .isEqualTo(EASTER_MONDAY.plusWeeks(1).toString());
        assertThat(schedule.at("/moved/name").asString()).isEqualTo("Ostermontag");
        assertThat(get("moderator", path + EASTER_MONDAY.plusDays(1)).status()).isEqualTo(409);

        var group = plan(offer, EASTER_MONDAY, 3);
        var planned = get("moderator", "/groups/" + group.value()).body();
        assertThat(planned.get("firstDay").asString())
                .isEqualTo(schedule.get("date").asString());
        assertThat(planned.at("/sessions/0/moved/from").asString()).isEqualTo(EASTER_MONDAY.toString());

        accepted("moderator", "/groups/%s/reschedule-session".formatted(group.value()), """
                {"session": "%s", "date": "%s", "startsAt": "09:00", "endsAt": "10:00",
                 "reason": "so vereinbart"}""".formatted(
                        Example.session(group, 0).value(), EASTER_MONDAY));
        assertThat(firstDay(group)).isEqualTo(EASTER_MONDAY.toString());
        accepted("moderator", "/groups/%s/reschedule-session".formatted(group.value()), """
                {"session": "%s", "date": "%s", "startsAt": "09:00", "endsAt": "10:00"}""".formatted(
                        Example.session(group, 0).value(), WHIT_MONDAY));
        assertThat(firstDay(group)).isEqualTo(schedule.get("date").asString());
        var session = get("moderator", "/groups/" + group.value()).body().at("/sessions/0");
        assertThat(session.get("holiday").asString()).isEqualTo("Pfingstmontag");
        assertThat(session.has("moved")).isFalse();
    }

    private static String firstDay(GroupId group) {
        return get("moderator", "/groups/" + group.value())
                .body()
                .get("firstDay")
                .asString();
    }

    @Test
    void a_person_waits_for_a_group_at_their_times_and_the_group_shows_what_collides() throws Exception {
        var offer = define();
        var group = plan(offer, MONDAY, 3);
        var referral = new ReferralId(Id.next());
        var waits = publish(requested(referral, offer));
        await().untilAsserted(() -> assertThat(get("adviser", "/participations/" + waits)
                        .body()
                        .path("waitingCause")
                        .asString(""))
                .isEqualTo("NO_FITTING_GROUP"));
        var line = get("moderator", "/offers/%s/waiting-list".formatted(offer.value()));
        assertThat(line.body().at("/items/0/cause").asString()).isEqualTo("NO_FITTING_GROUP");

        var path = "/participations/%s/seat-in-group".formatted(waits);
        var body = "{\"group\": \"%s\"%s}";
        var refused = send("moderator_jc-nord", path, body.formatted(group.value(), ""));
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("#/collisionReason");
        accepted("moderator", path, body.formatted(group.value(), ", \"collisionReason\": \"Großeltern helfen\""));
        assertThat(outside(group)).isEqualTo(1);

        publish(new PossibleTimesChanged(referral, participant(waits), offer, List.of()));
        await().untilAsserted(() -> assertThat(outside(group)).isZero());
    }

    private static ParticipantId participant(UUID participation) {
        var found = get("adviser", "/participations/" + participation).body();
        return new ParticipantId(UUID.fromString(found.get("participant").asString()));
    }

    private static int outside(GroupId group) {
        return get("moderator", "/groups/" + group.value())
                .body()
                .at("/seats/0/outsidePossibleTimes")
                .size();
    }

    private static PlacementRequested requested(ReferralId referral, OfferId offer) {
        return new PlacementRequested(
                referral,
                new ParticipantId(Id.next()),
                offer,
                1,
                MONDAY.minusWeeks(4),
                null,
                null,
                false,
                null,
                TUESDAYS);
    }
}
