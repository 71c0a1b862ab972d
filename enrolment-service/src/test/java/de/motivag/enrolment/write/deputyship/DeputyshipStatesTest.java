package de.motivag.enrolment.write.deputyship;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.write.deputyship.appointdeputy.AppointDeputy;
import de.motivag.enrolment.write.deputyship.enddeputyship.EndDeputyship;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.SealedStaffId;
import de.motivag.events.StaffId;
import de.motivag.events.common.DeputyshipId;
import de.motivag.events.enrolment.DeputyshipEvent;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyshipEnded;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.States;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeputyshipStatesTest {
    private static final DecisionContext CONTEXT =
            new DecisionContext(Instant.parse("2026-03-02T09:00:00Z"), new OrganisationId("jc-nord"));
    private static final LocalDate TODAY = CONTEXT.today();
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final DeputyshipId ID = new DeputyshipId(Id.next());
    private static final Internal<StaffId> ANNA = Internal.of(new StaffId(Id.next()));
    private static final Internal<StaffId> BEN = Internal.of(new StaffId(Id.next()));
    private static final DeputyAppointed APPOINTED =
            new DeputyAppointed(ID, ANNA, BEN, TODAY, TODAY.plusDays(14), null, null);
    private static final DeputyAppointed OVER = new DeputyAppointed(ID, ANNA, BEN, YESTERDAY, YESTERDAY, null, null);

    private static final Map<String, Deputyship> STATES = Map.of(
            "none", after(),
            "appointed", after(APPOINTED),
            "ended", after(APPOINTED, new DeputyshipEnded(ID, TODAY)),
            "over", after(OVER));

    private static final Map<String, Command> COMMANDS = Map.of(
            "AppointDeputy", appoint(BEN, null, TODAY.plusDays(14)),
            "AppointDeputy (other)", appoint(BEN, null, TODAY.plusDays(7)),
            "AppointDeputy (for oneself)", appoint(ANNA, null, TODAY.plusDays(14)),
            "AppointDeputy (past)", appoint(BEN, YESTERDAY, YESTERDAY),
            "AppointDeputy (long ago)", appoint(BEN, TODAY.minusYears(5).minusDays(1), TODAY),
            "AppointDeputy (beyond the horizon)",
                    appoint(BEN, null, TODAY.plusMonths(24).plusDays(1)),
            "AppointDeputy (backwards)", appoint(BEN, TODAY.plusDays(2), TODAY.plusDays(1)),
            "EndDeputyship", new EndDeputyship(ID));

    private static Command appoint(Internal<StaffId> deputy, LocalDate from, LocalDate until) {
        return new AppointDeputy(ID, ANNA, deputy, from, until);
    }

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                Deputyship.class,
                STATES,
                Function.identity(),
                COMMANDS,
                (state, command) -> command.decide(
                        new States(Map.of(ID, state, Organisation.stream(CONTEXT.organisation()), Organisation.NONE)),
                        CONTEXT));
    }

    @Test
    void repeating_an_appointment_has_no_effect_after_the_services_got_another_key() {
        var sealed = new SealedStaffId("A".repeat(43));
        var before = after(new DeputyAppointed(ID, ANNA, BEN, TODAY, TODAY.plusDays(14), sealed, sealed));
        var repeated = new AppointDeputy(ID, ANNA, BEN, null, TODAY.plusDays(14));

        assertThat(repeated.decide(new States(Map.of(ID, before)), CONTEXT)).isEmpty();
    }

    private static Deputyship after(DeputyshipEvent... events) {
        Deputyship state = new Deputyship.None();
        for (var event : events) {
            state = Deputyship.evolve(state, event);
        }
        return state;
    }
}
