package de.motivag.outcome.read.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareEventRetracted;
import de.motivag.events.coaching.AftercareEvent.AftercareRef;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.AppointmentEvent.AppointmentRef;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
import de.motivag.events.coaching.HandoverEvent.HandoverEventRetracted;
import de.motivag.events.coaching.HandoverEvent.HandoverIds;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.PlacementAccepted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.PlacementWaiting;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.common.AftercareId;
import de.motivag.events.common.AppointmentId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.HandoverId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.WaitingCause;
import de.motivag.kit.kafka.ReceivedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The facts of coaching after what was recorded has been taken back. */
class CoachingRetractionsTest extends FactsTesting {
    private static final Confidential<String> WHY = Confidential.of("andere Person");

    private final SessionId session = new SessionId(Id.next());

    @Test
    void a_retracted_attendance_ends_with_its_corrections_and_its_contact() {
        var recorded = received(attended(60));
        var corrected = received(new AttendanceCorrected(
                placement, group(), session, 1, DAY, AttendanceStatus.LATE, 30, Presence.ONLINE, null, WHY));
        var other = received(new AttendanceRecorded(
                placement,
                group(),
                new SessionId(Id.next()),
                2,
                DAY.plusDays(1),
                AttendanceStatus.PRESENT,
                60,
                Presence.ONLINE,
                null));
        var first = received(retracted(recorded, session));
        var second = received(retracted(corrected, session));
        write(List.of(recorded, corrected, other, first, second));
        write(List.of(first, second));
        for (var table : List.of("attendance", "contact")) {
            assertThat(rows("select minutes::text || ' ' || (known_until = 'infinity') || ' ' "
                            + "|| coalesce(ended_by::text, 'stands') from facts." + table + " order by sequence"))
                    .as(table)
                    .containsExactly(
                            "60 false " + corrected.recorded().id(),
                            "30 false " + first.recorded().id(),
                            "60 true stands");
        }
    }

    @Test
    void a_retracted_attendance_can_be_recorded_again() {
        var recorded = received(attended(60));
        write(List.of(recorded, received(retracted(recorded, session)), received(attended(45))));
        assertThat(rows("select minutes::text from facts.attendance where known_until = 'infinity'"))
                .containsExactly("45");
    }

    @Test
    void a_retracted_talk_and_a_retracted_follow_up_measure_end_alone() {
        var talks = List.of(
                received(new OneToOneHeld(placement, DAY, Presence.ONLINE, 30, null)),
                received(new OneToOneHeld(placement, DAY, Presence.ONLINE, 45, null)));
        var entered = received(followUp(DAY));
        write(talks);
        write(List.of(
                entered,
                received(retracted(talks.getFirst(), null)),
                received(retracted(entered, null)),
                received(followUp(DAY.plusDays(1)))));
        assertThat(rows("select minutes::text from facts.contact where known_until = 'infinity'"))
                .containsExactly("45");
        assertThat(rows("select entered_on::text from facts.follow_up where known_until = 'infinity'"))
                .containsExactly("2026-03-03");
    }

    @Test
    void a_held_appointment_and_a_talk_during_aftercare_end_when_they_are_retracted() {
        var appointment = new AppointmentRef(
                new AppointmentId(organisationStream),
                placement.participation(),
                person,
                placement.referral(),
                placement.offer(),
                AppointmentPurpose.COUNSELLING);
        var held = received(new AppointmentHeld(appointment, DAY, 40, null));
        write(List.of(
                held,
                received(new AppointmentEventRetracted(appointment, id(held), name(held), WHY)),
                received(new AppointmentHeld(appointment, DAY, 30, null))));
        var aftercare = new AftercareRef(
                new AftercareId(session.value()),
                placement.participation(),
                person,
                placement.referral(),
                placement.offer());
        var talk = received(new AftercareContactLogged(aftercare, AftercareChannel.PHONE, true, 10, DAY, null));
        write(List.of(
                talk,
                received(new AftercareEventRetracted(aftercare, id(talk), name(talk), WHY)),
                received(new AftercareContactLogged(aftercare, AftercareChannel.MAIL, true, 0, DAY, null))));
        assertThat(rows("select kind || ' ' || completed || ' ' || minutes from facts.contact "
                        + "where known_until = 'infinity' order by kind"))
                .containsExactly("APPOINTMENT true 30", "MAIL false 0");
    }

    @Test
    void retracted_self_study_ends() {
        var studied = received(new SelfStudyConfirmed(placement, 2, DAY, 60, null));
        write(List.of(
                studied,
                received(retracted(studied, null)),
                received(new SelfStudyConfirmed(placement, 2, DAY.plusDays(1), 45, null))));
        assertThat(rows("select minutes || ' ' || on_day from facts.self_study where known_until = 'infinity'"))
                .containsExactly("45 2026-03-03");
    }

    @Test
    void a_held_first_talk_is_a_contact_until_its_result_is_retracted() {
        var ids = new HandoverIds(
                new HandoverId(organisationStream),
                placement.participation(),
                person,
                placement.referral(),
                placement.offer());
        var mistake = received(new HandoverClosed(ids, FirstTalkResult.HELD, DAY, null));
        write(List.of(
                mistake,
                received(new HandoverEventRetracted(ids, id(mistake), name(mistake), WHY)),
                received(new HandoverClosed(ids, FirstTalkResult.NOT_REACHED, DAY.plusDays(1), null))));
        assertThat(rows("select kind || ' ' || completed || ' ' || on_day || ' ' || (known_until = 'infinity') "
                        + "from facts.contact order by sequence"))
                .containsExactly("FIRST_TALK true 2026-03-02 false", "FIRST_TALK false 2026-03-03 true");
    }

    private static EventId id(ReceivedEvent event) {
        return new EventId(event.recorded().id());
    }

    private static EventName name(ReceivedEvent event) {
        return new EventName(event.recorded().type());
    }

    @Test
    void a_person_whose_group_was_cancelled_has_no_place_until_the_next_seat() {
        var line =
                new PlacementRef(placement.participation(), person, placement.referral(), placement.offer(), 1, null);
        write(List.of(
                received(new PlacementWaiting(line, DAY, WaitingCause.NO_FREE_SEAT)),
                received(new PlacementAccepted(placement, DAY)),
                received(new PlacementWaiting(line, DAY, WaitingCause.NO_FREE_SEAT))));
        assertThat(rows("select 1::text from facts.place where known_until = 'infinity'"))
                .isEmpty();
        write(List.of(received(new PlacementAccepted(placement, DAY))));
        assertThat(rows("select 1::text from facts.place where known_until = 'infinity'"))
                .hasSize(1);
    }

    private FollowUpMeasureEntered followUp(LocalDate on) {
        return new FollowUpMeasureEntered(
                placement, new RecommendationId(session.value()), RecommendationKind.QUALIFICATION, on);
    }

    private AttendanceRecorded attended(int minutes) {
        return new AttendanceRecorded(
                placement, group(), session, 1, DAY, AttendanceStatus.PRESENT, minutes, Presence.ONLINE, null);
    }

    private GroupId group() {
        return Objects.requireNonNull(placement.group());
    }

    private EventRetracted retracted(ReceivedEvent event, @Nullable SessionId of) {
        return new EventRetracted(placement, id(event), name(event), of, WHY);
    }
}
