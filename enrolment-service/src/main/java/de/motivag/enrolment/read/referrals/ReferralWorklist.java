package de.motivag.enrolment.read.referrals;

import static de.motivag.kit.security.Role.ADVISER;
import static de.motivag.kit.security.Role.EMPLOYER_SERVICE;
import static de.motivag.kit.security.Role.EQUAL_OPPORTUNITY;
import static de.motivag.kit.security.Role.INTAKE;
import static de.motivag.kit.security.Role.MODERATOR;
import static de.motivag.kit.security.Role.TEAM_LEAD;

import de.motivag.kit.worklists.Worklist;

/**
 * The worklists of referrals. Each open referral is in exactly one of those from {@link #UNDECIDED_ROUTE} to {@link
 * #PLACED}, which follow its way.
 */
enum ReferralWorklist implements Worklist {
    UNDECIDED_ROUTE(
            Worklist.where(Condition.UNPLACED + " and route = 'UNDECIDED'").roles(INTAKE, ADVISER, TEAM_LEAD)),
    /** An exception applies; an entry needs a decision of the adviser. */
    NOT_STEERED(Worklist.where(Condition.UNPLACED + " and route = 'NOT_STEERED'")
            .roles(INTAKE)
            .ownRoles(ADVISER)),
    /** No suitability check yet, or one to be repeated. */
    WAITING_FOR_SUITABILITY(
            Worklist.where(Condition.STEERED + " and not_placed_because is null and " + Condition.UNCHECKED)
                    .roles(INTAKE)
                    .ownRoles(ADVISER)),
    NOT_SUITABLE(Worklist.where(Condition.STEERED + " and not_placed_because is null and suitability = 'NOT_SUITABLE'")
            .roles(INTAKE)
            .ownRoles(ADVISER)),
    /** A seat can be requested. */
    READY_FOR_PLACEMENT(Worklist.where(Condition.STEERED + " and not_placed_because is null and not "
                    + Condition.UNCHECKED + " and suitability is distinct from 'NOT_SUITABLE'")
            .roles(INTAKE)
            .ownRoles(ADVISER)),
    /** The last request for a seat was refused. */
    REFUSED_PLACEMENT(Worklist.where(Condition.STEERED + " and not_placed_because is not null")
            .roles(INTAKE, TEAM_LEAD)
            .ownRoles(ADVISER)),
    /** A seat is requested, or the person is on the waiting list. */
    WAITING_FOR_SEAT(Worklist.where("state = 'OPEN' and placement in ('REQUESTED', 'WAITING')")
            .in(Block.WAITING)
            .roles(INTAKE)
            .ownRoles(ADVISER)),
    /** The person has a seat, and the measure has not ended. */
    PLACED(Worklist.where("state = 'OPEN' and placement = 'PLACED'")
            .in(Block.WAITING)
            .ownRoles(ADVISER)),

    /** A correction has voided a decision on the route by hand. */
    DECIDE_ROUTE_AGAIN(
            Worklist.where("state = 'OPEN' and decide_again").roles(TEAM_LEAD).ownRoles(ADVISER)),
    /**
     * An entry, a talk or a hand-out that another service reported later lies before the application, or an entry after the
     * withdrawal.
     */
    CONTRADICTORY_DAYS(Worklist.where(Condition.CONTRADICTION).roles(TEAM_LEAD).ownRoles(ADVISER)),

    /** The person has not been reached since the referral was opened. */
    NOT_REACHED(Worklist.where("state = 'OPEN' and contacts = 0").roles(INTAKE).ownRoles(ADVISER)),
    WITHOUT_ADVISER(Worklist.where("state = 'OPEN' and adviser is null").roles(TEAM_LEAD)),
    OPEN_FOR_JOB_OFFER(Worklist.where("state = 'OPEN' and accepted_job_offer is null")
            .roles(EMPLOYER_SERVICE)
            .ownRoles(ADVISER)),
    SUPPORT_REQUESTED(Worklist.where("support_open").roles(INTAKE, MODERATOR).ownRoles(ADVISER)),
    OFFICER_REQUESTED(Worklist.where("equal_opportunity_open").roles(EQUAL_OPPORTUNITY));

    private static final class Condition {
        private static final String UNPLACED = "state = 'OPEN' and placement = 'NOT_REQUESTED'";
        private static final String STEERED = UNPLACED + " and route not in ('UNDECIDED', 'NOT_STEERED')";
        /** All referrals are joined once, which is faster than a lookup of the days of each one. */
        private static final String CONTRADICTION = """
                referral = any (array(
                  select r.referral from referral r join reported_day d on d.referral = r.referral
                  where r.organisation = :organisation and (
                    d.kind = 'ENTRY' and d.on_day < r.applied_on
                    or d.kind = 'TALK' and d.on_day < r.applied_on - interval '1 year'
                    or d.kind = 'ENTRY' and r.state = 'WITHDRAWN' and d.on_day > r.ended_on)
                  union all
                  select r.referral from referral r join loan_replica l on l.referral = r.referral
                  where r.organisation = :organisation and l.handed_out_on < r.applied_on
                  union all
                  select r.referral from referral r join held_appointment h on h.referral = r.referral
                  where r.organisation = :organisation and h.held_on < r.applied_on))""";
        /** Only the A&amp;O offer requires a check. */
        private static final String UNCHECKED = """
                (suitability is not distinct from 'NOT_YET' or suitability is null and exists (
                  select from offer_replica o where o.organisation = referral.organisation
                  and o.offer = referral.offer and o.kind <> 'OTHER'))""";
    }

    private final Definition definition;

    ReferralWorklist(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
