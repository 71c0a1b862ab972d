package de.motivag.suite.recount;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Suitability;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A referral with contacts, checks, job offers, transfers, a corrected application, a withdrawal, and retractions. */
final class RandomReferral {
    private static final List<TeamId> TEAMS =
            Stream.of(1, 2, 3).map(n -> new TeamId(new UUID(5, n))).toList();

    private final LogWriter log;
    final ParticipantId person;
    final OfferId offer;
    final ReferralId referral = new ReferralId(Id.next());
    final LocalDate day;
    private LocalDate appliedOn;

    RandomReferral(LogWriter log, ParticipantId person, OfferId offer, LocalDate day) {
        this.log = log;
        this.person = person;
        this.offer = offer;
        this.day = day;
        this.appliedOn = day;
    }

    void write() {
        log.record(day, opened());
        contact(about(appliedOn.minusYears(1)));
        if (log.oneIn(3)) {
            jobOffer(about(appliedOn));
        }
        for (int i = 0; i < log.random.nextInt(14); i++) {
            var on = day.plusDays(log.upTo(120));
            switch (log.random.nextInt(7)) {
                case 0, 1 -> contact(on);
                case 2, 3 -> check(on);
                case 4 -> jobOffer(on);
                case 5 -> log.record(on, new CaseTransferred(referral, person, offer, log.any(TEAMS), about(on)));
                default -> correct(on);
            }
        }
        while (log.oneIn(5)) {
            var withdrawn = day.plusDays(log.upTo(150));
            retractSometimes(withdrawn, new ReferralWithdrawn(referral, person, offer, withdrawn, LogWriter.mistake()));
        }
    }

    /**
     * A referral whose person was found not suitable, with what may follow on that day or the next: a seat, a session, a
     * call.
     */
    void writeRefused() {
        log.record(day, opened());
        contact(day);
        var refused = day.plusDays(20);
        log.record(refused, assessed(Suitability.NOT_SUITABLE, refused));
        contact(refused.plusDays(log.upTo(2)));
        var measure = new RandomMeasure(log, this, 1);
        if (log.oneIn(3)) {
            measure.seat(refused.plusDays(log.upTo(1)));
        }
        if (log.oneIn(2)) {
            measure.session(refused.plusDays(log.upTo(1)), log.any(List.of(0, 0, 1, 60)));
        }
    }

    private ReferralOpened opened() {
        return new ReferralOpened(
                referral,
                person,
                offer,
                1,
                OfferKind.ACTIVATION_AND_ORIENTATION,
                appliedOn,
                new Confidential.Withheld<>(),
                null,
                null,
                null,
                team(),
                null,
                null);
    }

    private SuitabilityAssessed assessed(Suitability result, LocalDate held) {
        return new SuitabilityAssessed(
                referral, person, offer, result, 60, log.any(Channel.values()), held, new Confidential.Withheld<>());
    }

    private @Nullable TeamId team() {
        return log.oneIn(4) ? null : log.any(TEAMS);
    }

    private LocalDate about(LocalDate on) {
        return log.about(on);
    }

    private void contact(LocalDate held) {
        retractSometimes(
                day,
                new ContactLogged(
                        referral,
                        person,
                        offer,
                        log.any(Channel.values()),
                        ContactPurpose.COUNSELLING,
                        !log.oneIn(4),
                        10,
                        held,
                        null));
    }

    /** A check, sometimes two on one day, sometimes recorded after a later one. */
    private void check(LocalDate on) {
        for (int i = 0; i <= log.random.nextInt(2); i++) {
            retractSometimes(on, assessed(log.any(Suitability.values()), on.minusDays(log.any(List.of(0, 0, 0, 9)))));
        }
    }

    /** An offer with up to two answers, of which the later replaces the earlier. */
    private void jobOffer(LocalDate on) {
        var made = retractSometimes(on, new JobOfferMade(referral, person, offer, on, null, null));
        if (log.oneIn(4)) {
            retractSometimes(on.plusDays(9), new JobOfferMade(referral, person, offer, about(on), null, made));
        }
        for (int i = 0; i < log.random.nextInt(3); i++) {
            var answered = on.plusDays(log.upTo(20));
            retractSometimes(
                    on.plusDays(i),
                    new JobOfferAnswered(referral, person, offer, made, log.any(JobOfferAnswer.values()), answered));
        }
    }

    /** Moves the application, sometimes behind what followed it. */
    private void correct(LocalDate on) {
        appliedOn = day.plusDays(log.any(List.of(-20, -1, 0, 1, 5, 40)));
        log.record(
                on,
                new ReferralCorrected(
                        referral, person, offer, appliedOn, new Confidential.Withheld<>(), null, null, null));
    }

    private EventId retractSometimes(LocalDate on, Event event) {
        var recorded = log.record(on, event);
        if (log.oneIn(5)) {
            log.record(
                    on.plusDays(log.upTo(60)),
                    new EventRetracted(
                            referral,
                            person,
                            offer,
                            recorded,
                            new EventName(EventTypes.name(event.getClass())),
                            LogWriter.mistake()));
        }
        return recorded;
    }
}
