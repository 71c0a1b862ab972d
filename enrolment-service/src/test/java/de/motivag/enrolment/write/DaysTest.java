package de.motivag.enrolment.write;

import static de.motivag.kit.decision.Scenario.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.enrolment.EnrolmentService;
import de.motivag.enrolment.write.deputyship.appointdeputy.AppointDeputy;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.participant.ReferralsOf;
import de.motivag.enrolment.write.participant.correctpersonaldata.CorrectPersonalData;
import de.motivag.enrolment.write.participant.registerparticipant.RegisterParticipant;
import de.motivag.enrolment.write.referral.OfferReplica;
import de.motivag.enrolment.write.referral.ReportedDays;
import de.motivag.enrolment.write.referral.answerjoboffer.AnswerJobOffer;
import de.motivag.enrolment.write.referral.assesssuitability.AssessSuitability;
import de.motivag.enrolment.write.referral.assignadviser.AssignAdviser;
import de.motivag.enrolment.write.referral.correctcontact.CorrectContact;
import de.motivag.enrolment.write.referral.correctjoboffer.CorrectJobOffer;
import de.motivag.enrolment.write.referral.correctreferral.CorrectReferral;
import de.motivag.enrolment.write.referral.correctsuitabilitycheck.CorrectSuitabilityCheck;
import de.motivag.enrolment.write.referral.decideroute.DecideRoute;
import de.motivag.enrolment.write.referral.involveequalopportunityofficer.InvolveEqualOpportunityOfficer;
import de.motivag.enrolment.write.referral.logcontact.LogContact;
import de.motivag.enrolment.write.referral.logjoboffer.LogJobOffer;
import de.motivag.enrolment.write.referral.openreferral.OpenReferral;
import de.motivag.enrolment.write.referral.requestplacement.RequestPlacement;
import de.motivag.enrolment.write.referral.requestsupport.RequestSupport;
import de.motivag.enrolment.write.referral.resolvesupport.ResolveSupport;
import de.motivag.enrolment.write.referral.transfercase.TransferCase;
import de.motivag.enrolment.write.referral.withdrawreferral.WithdrawReferral;
import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.common.DeputyshipId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.JobOfferAnswer;
import de.motivag.events.enrolment.OrganisationEvent.TeamDefined;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.events.enrolment.Suitability;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.web.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every day that a command takes: one that makes sense is taken, one in 1900 or in 2199 is not. */
class DaysTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ReferralId REFERRAL = new ReferralId(new UUID(1, 1));
    private static final ParticipantId PERSON = new ParticipantId(new UUID(2, 2));
    private static final OfferId OFFER = new OfferId(new UUID(3, 3));
    private static final TeamId TEAM = new TeamId(new UUID(4, 4));
    private static final Internal<StaffId> ADVISER = Internal.of(new StaffId(new UUID(9, 9)));
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final Map<String, Function<LocalDate, Command>> CASES = cases();

    private static Map<String, Function<LocalDate, Command>> cases() {
        var cases = new LinkedHashMap<String, Function<LocalDate, Command>>();
        cases.put("RegisterParticipant.bornOn", DaysTest::register);
        cases.put("CorrectPersonalData.bornOn", DaysTest::born);
        cases.put("OpenReferral.appliedOn", day -> open(new UUID(1, 2), day, LastPayment.never()));
        cases.put("OpenReferral.lastPayment.on", day -> open(new UUID(1, 2), TODAY, LastPayment.on(day)));
        cases.put("CorrectReferral.appliedOn", day -> correct(day, LastPayment.never()));
        cases.put("CorrectReferral.lastPayment.on", day -> correct(TODAY, LastPayment.on(day)));
        cases.put(
                "LogContact.heldOn",
                day -> new LogContact(REFERRAL, Channel.PHONE, ContactPurpose.OTHER, true, 5, day, null));
        cases.put(
                "CorrectContact.heldOn",
                day -> new CorrectContact(
                        REFERRAL, event(REFERRAL, 2), WHY, Channel.PHONE, ContactPurpose.OTHER, true, 9, day, null));
        cases.put(
                "AssessSuitability.heldOn",
                day -> new AssessSuitability(
                        REFERRAL, Suitability.SUITABLE, 90, Channel.VIDEO, day, true, true, true, null, null));
        cases.put(
                "CorrectSuitabilityCheck.heldOn",
                day -> new CorrectSuitabilityCheck(
                        REFERRAL,
                        event(REFERRAL, 3),
                        WHY,
                        Suitability.NOT_YET,
                        9,
                        Channel.VIDEO,
                        day,
                        null,
                        null,
                        null,
                        null,
                        null));
        cases.put("DecideRoute.decidedOn", day -> new DecideRoute(REFERRAL, Route.GREY_ADVISER, day, WHY));
        cases.put(
                "RequestPlacement.from", day -> new RequestPlacement(REFERRAL, new GroupId(new UUID(6, 6)), day, null));
        cases.put("LogJobOffer.offeredOn", day -> new LogJobOffer(REFERRAL, day, null));
        cases.put(
                "CorrectJobOffer.offeredOn", day -> new CorrectJobOffer(REFERRAL, event(REFERRAL, 4), WHY, day, null));
        cases.put(
                "AnswerJobOffer.answeredOn",
                day -> new AnswerJobOffer(REFERRAL, event(REFERRAL, 4), JobOfferAnswer.ACCEPTED, day));
        cases.put("RequestSupport.requestedOn", day -> new RequestSupport(REFERRAL, day, WHY));
        cases.put(
                "InvolveEqualOpportunityOfficer.requestedOn",
                day -> new InvolveEqualOpportunityOfficer(REFERRAL, day, WHY));
        cases.put("ResolveSupport.resolvedOn", day -> new ResolveSupport(REFERRAL, day, null, null));
        cases.put("TransferCase.transferredOn", day -> new TransferCase(REFERRAL, TEAM, day));
        cases.put("AssignAdviser.assignedOn", day -> new AssignAdviser(REFERRAL, ADVISER, day));
        cases.put("WithdrawReferral.withdrawnOn", day -> new WithdrawReferral(REFERRAL, day, WHY));
        cases.put("AppointDeputy.from", day -> appoint(day, TODAY));
        cases.put("AppointDeputy.until", day -> appoint(null, day));
        return cases;
    }

    @Test
    void every_day_of_every_command_is_tried() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Post.class));
        var fields = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents(getClass().getPackageName())) {
            var command = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            days(command).forEach(field -> fields.add(command.getSimpleName() + "." + field));
        }
        assertThat(CASES.keySet()).containsExactlyInAnyOrderElementsOf(fields);
    }

    /** The components that are days, also those of nested records. */
    private static List<String> days(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .flatMap(component -> component.getType() == LocalDate.class
                        ? Stream.of(component.getName())
                        : component.getType().isRecord()
                                ? days(component.getType()).stream().map(inner -> component.getName() + "." + inner)
                                : Stream.<String>empty())
                .toList();
    }

    @Test
    void a_day_that_makes_sense_is_taken() {
        CASES.forEach((field, command) ->
                assertThat(scenario().decides(command.apply(TODAY))).as(field).isNotEmpty());
    }

    @Test
    void a_day_in_1900_or_2199_is_refused_with_its_field_and_named() {
        for (var day : List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 1, 1), LocalDate.of(1899, 12, 31))) {
            CASES.forEach((field, command) -> {
                if (field.endsWith("bornOn") && day.getYear() == 1900) {
                    return;
                }
                assertThatThrownBy(() -> scenario().decides(command.apply(day)))
                        .as(field + " " + day)
                        .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                            assertThat(refusal.pointer())
                                    .isEqualTo("#/"
                                            + field.substring(field.indexOf('.') + 1)
                                                    .replace('.', '/'));
                            assertThat(String.valueOf(refusal.detail())).contains(Integer.toString(day.getYear()));
                        });
            });
        }
    }

    @Test
    void the_page_lists_every_day() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "days.md"));
        assertThat(CASES.keySet()).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }

    private static RegisterParticipant register(LocalDate bornOn) {
        return new RegisterParticipant(
                new ParticipantId(new UUID(2, 3)), "123A456780", "Ada", "Byron", bornOn, null, null, null);
    }

    private static CorrectPersonalData born(LocalDate bornOn) {
        return new CorrectPersonalData(PERSON, "123A456789", "Ada", "King", bornOn, null, null, null);
    }

    private static OpenReferral open(UUID referral, LocalDate appliedOn, LastPayment paid) {
        return new OpenReferral(
                new ReferralId(referral),
                PERSON,
                OFFER,
                appliedOn,
                paid,
                false,
                false,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static CorrectReferral correct(LocalDate appliedOn, LastPayment paid) {
        return new CorrectReferral(REFERRAL, appliedOn, paid, true, false, Set.of(), null, null, null);
    }

    private static AppointDeputy appoint(LocalDate from, LocalDate until) {
        return new AppointDeputy(
                new DeputyshipId(new UUID(7, 7)), ADVISER, Internal.of(new StaffId(new UUID(9, 8))), from, until);
    }

    /** A registered person with a referral of today, a contact, a check, a job offer and an open support request. */
    private static Scenario scenario() {
        return Scenario.of(new EnrolmentService(), NOW)
                .knowing(OfferReplica.class, new OfferReplica.Defined(1, OfferKind.OTHER, false))
                .knowing(ReferralsOf.class, new ReferralsOf(List.of(REFERRAL)))
                .knowing(ReportedDays.class, new ReportedDays(List.of()))
                .and(new TeamDefined(Organisation.stream(Scenario.ORGANISATION), TEAM, Internal.of("Team 1")))
                .after(
                        new RegisterParticipant(PERSON, "123A456789", "Ada", "Byron", null, null, null, null),
                        open(REFERRAL.value(), TODAY, LastPayment.never()),
                        new LogContact(REFERRAL, Channel.PHONE, ContactPurpose.OTHER, true, 5, TODAY, null),
                        new AssessSuitability(
                                REFERRAL, Suitability.SUITABLE, 90, Channel.VIDEO, TODAY, true, true, true, null, null),
                        new LogJobOffer(REFERRAL, TODAY, null),
                        new RequestSupport(REFERRAL, TODAY, Confidential.of("Kamera")));
    }
}
