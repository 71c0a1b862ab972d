package de.motivag.enrolment.write.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.applyerasureanswer.ApplyErasureAnswer;
import de.motivag.enrolment.write.participant.applyerasureanswer.ApplyErasureAnswer.Result;
import de.motivag.enrolment.write.participant.correctpersonaldata.CorrectPersonalData;
import de.motivag.enrolment.write.participant.registerparticipant.RegisterParticipant;
import de.motivag.enrolment.write.participant.requesterasure.RequestErasure;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataCorrected;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataField;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.PlacementEnded;
import de.motivag.events.enrolment.ReferralEvent.ReferralClosed;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralPlaced;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.States;
import de.motivag.kit.vault.VaultRule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests the states of a participant: registered, corrected, erased. */
class ParticipantStatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), new OrganisationId("jc-nord"));
    private static final ParticipantId P1 = new ParticipantId(new UUID(1, 1));
    private static final ReferralId R1 = new ReferralId(new UUID(2, 2));
    private static final OfferId OFFER = new OfferId(new UUID(3, 3));
    private static final ParticipationId SEAT = new ParticipationId(new UUID(4, 4));
    private static final ErasureId ASKED = new ErasureId(new UUID(5, 5));
    private static final ErasureId ANEW = new ErasureId(new UUID(6, 6));
    private static final Confidential<String> TEXT = Confidential.of("weil");

    private static final ParticipantEvent REGISTERED = new ParticipantRegistered(
            P1, Confidential.of(new PersonalData("123A456789", "Ada", "Lovelace", null, null, null, null)));
    private static final ParticipantEvent REQUESTED = new ErasureRequested(P1, ASKED, TODAY);
    private static final ParticipantEvent COACHING = new ErasureAnswered(P1, ASKED, ErasureService.COACHING, 1);
    private static final ParticipantEvent DEVICE = new ErasureAnswered(P1, ASKED, ErasureService.DEVICE, 0);
    private static final ParticipantEvent BLOCKED =
            new ErasureBlocked(P1, ASKED, ErasureService.DEVICE, Set.of(BlockReason.OPEN_LOAN), null);

    private static final ReferralEvent OPENED = new ReferralOpened(
            R1,
            P1,
            OFFER,
            1,
            OfferKind.OTHER,
            LocalDate.of(2025, 1, 7),
            Confidential.of(new RoutingFacts(LastPayment.never(), true, false, Set.of())),
            null,
            null,
            null,
            null,
            null,
            null);
    private static final ReferralEvent PLACED = new ReferralPlaced(R1, P1, OFFER, SEAT, new GroupId(new UUID(7, 7)));

    private static final Map<String, Participant> STATES = Map.of(
            "New", after(),
            "Registered", after(REGISTERED),
            "Erasure runs", after(REGISTERED, REQUESTED),
            "One answer left", after(REGISTERED, REQUESTED, COACHING, DEVICE),
            "Erasure blocked", after(REGISTERED, REQUESTED, BLOCKED),
            "Erased",
                    after(
                            REGISTERED,
                            REQUESTED,
                            COACHING,
                            DEVICE,
                            new ErasureAnswered(P1, ASKED, ErasureService.OUTCOME, 0),
                            new ParticipantErased(P1, ASKED, TODAY, 2)));

    private static final Map<String, Command> COMMANDS = Map.of(
            "RegisterParticipant", register("Lovelace"),
            "RegisterParticipant (other data)", register("Byron"),
            "CorrectPersonalData", correct("123A456789", "King"),
            "RequestErasure", new RequestErasure(P1, ANEW),
            "RequestErasure (same again)", new RequestErasure(P1, ASKED),
            "RequestErasure (open referral)", new RequestErasure(P1, new ErasureId(new UUID(6, 7))),
            "RequestErasure (retention)", new RequestErasure(P1, new ErasureId(new UUID(6, 8))),
            "ApplyErasureAnswer (shredded)", answer(ErasureService.OUTCOME, new Result.Shredded(1)),
            "ApplyErasureAnswer (blocked)",
                    answer(ErasureService.OUTCOME, new Result.Blocked(Set.of(BlockReason.RETENTION))),
            "ApplyErasureAnswer (repeated)", answer(ErasureService.DEVICE, new Result.Shredded(0)));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        var open = COMMANDS.get("RequestErasure (open referral)");
        var kept = COMMANDS.get("RequestErasure (retention)");
        StateTable.check(Participant.class, STATES, Function.identity(), COMMANDS, (state, command) -> {
            var events = command == open
                    ? decide(command, state, referral(OPENED))
                    : command == kept ? decide(command, state, closed(TODAY.minusMonths(17))) : decide(command, state);
            if (state instanceof Participant.Erased && !events.isEmpty()) {
                // Like the kit, which knows the destroyed key.
                throw new RuleViolated(VaultRule.PARTICIPANT_ERASED);
            }
            return events;
        });
    }

    @Test
    void the_last_answer_completes_the_erasure_and_counts_the_keys_of_all_requests() {
        var blockedBefore = after(REGISTERED, REQUESTED, COACHING, BLOCKED);
        var again = fold(
                blockedBefore,
                new ErasureRequested(P1, ANEW, TODAY),
                new ErasureAnswered(P1, ANEW, ErasureService.COACHING, 0),
                new ErasureAnswered(P1, ANEW, ErasureService.DEVICE, 1));
        var last = new ApplyErasureAnswer(P1, ANEW, ErasureService.OUTCOME, new Result.Shredded(0));
        assertThat(last.decide(again, CONTEXT))
                .containsExactly(
                        new ErasureAnswered(P1, ANEW, ErasureService.OUTCOME, 0),
                        new ParticipantErased(P1, ANEW, TODAY, 3));
        assertThat(last.releases(states(again))).isEqualTo(Participant.keys("123A456789", P1));
        assertThat(answer(ErasureService.OUTCOME, new Result.Shredded(1)).decide(again, CONTEXT))
                .as("late, to the request that was blocked")
                .containsExactly(new ErasureAnswered(P1, ASKED, ErasureService.OUTCOME, 1));
        assertThat(answer(ErasureService.OUTCOME, new Result.Shredded(1)).releases(states(again)))
                .isEmpty();
    }

    @Test
    void an_open_referral_and_the_retention_term_block_the_erasure() {
        var command = new RequestErasure(P1, ANEW);
        var ended = closed(LocalDate.of(2024, 8, 31));
        assertThat(decide(command, after(REGISTERED), ended))
                .as("18 months after 31 August end on 28 February")
                .containsExactly(new ErasureRequested(P1, ANEW, TODAY));
        assertThat(decide(command, after(REGISTERED), closed(LocalDate.of(2024, 9, 2))))
                .hasOnlyElementsOfType(ErasureRequested.class);
        assertThat(decide(command, after(REGISTERED), closed(LocalDate.of(2024, 9, 3)), referral(OPENED)))
                .containsExactly(new ErasureBlocked(
                        P1,
                        ANEW,
                        ErasureService.ENROLMENT,
                        Set.of(BlockReason.OPEN_REFERRAL, BlockReason.RETENTION),
                        LocalDate.of(2026, 3, 3)));
        assertThat(decide(command, after(REGISTERED), closed(LocalDate.of(2024, 9, 7))))
                .as("18 months after 7 September end on a Saturday")
                .containsExactly(new ErasureBlocked(
                        P1, ANEW, ErasureService.ENROLMENT, Set.of(BlockReason.RETENTION), LocalDate.of(2026, 3, 9)));
    }

    @Test
    void a_withdrawal_from_a_seat_counts_as_the_end_of_a_measure_and_an_earlier_one_does_not() {
        var withdrawn = new ReferralWithdrawn(R1, P1, OFFER, TODAY.minusMonths(1), TEXT);
        var command = new RequestErasure(P1, ANEW);
        assertThat(decide(command, after(REGISTERED), referral(OPENED, withdrawn)))
                .hasOnlyElementsOfType(ErasureRequested.class);
        assertThat(decide(command, after(REGISTERED), referral(OPENED, PLACED, withdrawn)))
                .hasOnlyElementsOfType(ErasureBlocked.class);
        var notStarted = new PlacementEnded(R1, P1, OFFER, SEAT);
        assertThat(decide(command, after(REGISTERED), referral(OPENED, PLACED, withdrawn, notStarted)))
                .hasOnlyElementsOfType(ErasureRequested.class);
    }

    @Test
    void a_correction_lists_the_changed_fields_and_replaces_the_client_number() {
        var state = after(REGISTERED);
        assertThat(decide(correct("123A456789", "Lovelace"), state)).isEmpty();
        assertThat(correct("123A456789", "Lovelace").releases(states(state))).isEmpty();
        var command = correct("999Z999999", "King");
        assertThat(decide(command, state))
                .first()
                .isInstanceOfSatisfying(
                        PersonalDataCorrected.class,
                        event -> assertThat(event.fields())
                                .containsExactlyInAnyOrder(
                                        PersonalDataField.CLIENT_NUMBER, PersonalDataField.FAMILY_NAME));
        assertThat(command.claims(states(state))).isEqualTo(Participant.keys("999Z999999", P1));
        assertThat(command.releases(states(state))).isEqualTo(Participant.keys("123A456789", P1));
        assertThat(command.toString()).doesNotContain("999Z999999", "King");
        var unborn = new CorrectPersonalData(P1, "123A456789", "Ada", "King", TODAY.plusDays(1), null, null, null);
        assertThatThrownBy(() -> decide(unborn, state)).hasMessage(CommonRule.DAY_IN_FUTURE.code());
    }

    @Test
    void a_person_without_a_client_number_gets_it_by_a_correction() {
        var without = new RegisterParticipant(P1, null, "Ada", "Lovelace", null, null, null, null);
        assertThat(without.claims(states(after()))).isEmpty();
        var state = fold(
                new Participant.None(),
                without.decide(new Participant.None(), CONTEXT).toArray(ParticipantEvent[]::new));
        assertThat(without.decide(state, CONTEXT)).isEmpty();
        var numbered = correct("123A456789", "Lovelace");
        assertThat(decide(numbered, state))
                .singleElement()
                .isInstanceOfSatisfying(
                        PersonalDataCorrected.class,
                        event -> assertThat(event.fields()).containsExactly(PersonalDataField.CLIENT_NUMBER));
        assertThat(numbered.claims(states(state))).isEqualTo(Participant.keys("123A456789", P1));
        assertThat(numbered.releases(states(state))).isEmpty();
        var again = new CorrectPersonalData(P1, null, "Ada", "Lovelace", null, null, null, null);
        assertThat(again.claims(states(state))).isEmpty();
        assertThat(again.releases(states(after(REGISTERED)))).isEqualTo(Participant.keys("123A456789", P1));
    }

    private static List<Event> decide(Command command, Participant state, Referral... referrals) {
        var states = new HashMap<Id, Object>();
        var ids = new ArrayList<ReferralId>();
        for (var referral : referrals) {
            var id = new ReferralId(new UUID(2, 2 + ids.size()));
            ids.add(id);
            states.put(id, referral);
        }
        var settings = Organisation.stream(CONTEXT.organisation());
        states.put(P1, state);
        states.put(new ReferralsOf.Key(P1), new ReferralsOf(ids));
        states.put(
                settings,
                Organisation.evolve(
                        Organisation.NONE,
                        new OrganisationConfigured(
                                settings, FederalState.NI, Internal.of("https://example.org"), 14, 18, 24, List.of())));
        return List.copyOf(command.decide(new States(states), CONTEXT));
    }

    private static States states(Participant state) {
        return new States(Map.of(P1, state));
    }

    private static Participant after(ParticipantEvent... events) {
        return fold(new Participant.None(), events);
    }

    private static Participant fold(Participant state, ParticipantEvent... events) {
        for (var event : events) {
            state = Participant.evolve(state, event);
        }
        return state;
    }

    private static Referral referral(ReferralEvent... events) {
        Referral state = new Referral.None();
        for (var event : events) {
            state = Referral.evolve(state, event);
        }
        return state;
    }

    private static Referral closed(LocalDate on) {
        return referral(OPENED, PLACED, new ReferralClosed(R1, P1, OFFER, SEAT, on));
    }

    private static RegisterParticipant register(String familyName) {
        return new RegisterParticipant(P1, "123A456789", "Ada", familyName, null, null, null, null);
    }

    private static CorrectPersonalData correct(String clientNumber, String familyName) {
        return new CorrectPersonalData(P1, clientNumber, "Ada", familyName, null, null, null, null);
    }

    private static ApplyErasureAnswer answer(ErasureService by, Result result) {
        return new ApplyErasureAnswer(P1, ASKED, by, result);
    }
}
