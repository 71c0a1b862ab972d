package de.motivag.kit.decision;

import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.SealedStaffId;
import de.motivag.events.Sha256;
import de.motivag.events.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The context of a decision: its time, its organisation and the member of staff who decides. A decision knows nothing
 * else of its environment.
 *
 * @param staff member of staff who sent the command; null for a command of the system
 * @param newSecret hash of a secret that was created before the decision, for a command that creates an address. Only the
 *     answer shows the secret. Null for all other commands.
 * @param sealing encrypts staff ids for the other services
 */
public record DecisionContext(
        Instant now,
        OrganisationId organisation,
        @Nullable StaffId staff,
        @Nullable Sha256 newSecret,
        StaffSealing sealing) {
    /** The time zone of all planned times and business days. */
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The context of a command of the system. */
    public DecisionContext(Instant now, OrganisationId organisation) {
        this(now, organisation, null);
    }

    public DecisionContext(Instant now, OrganisationId organisation, @Nullable StaffId staff) {
        this(now, organisation, staff, null);
    }

    public DecisionContext(
            Instant now, OrganisationId organisation, @Nullable StaffId staff, @Nullable Sha256 newSecret) {
        this(now, organisation, staff, newSecret, StaffSealing.NONE);
    }

    /**
     * The staff id in the form that is published for the other services; null if the services share no key.
     *
     * @param stream stream of the event that contains it
     */
    public @Nullable SealedStaffId sealed(@Nullable Internal<StaffId> id, Id stream) {
        return id instanceof Internal.Plain<StaffId>(var plain) ? sealing.sealed(plain, organisation, stream) : null;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, BERLIN);
    }

    /** The time of day in Berlin. */
    public LocalDateTime berlinTime() {
        return LocalDateTime.ofInstant(now, BERLIN);
    }

    /** The day reported by another service, or today if the clock of that service is ahead of this one. */
    public LocalDate atMostToday(LocalDate day) {
        return day.isAfter(today()) ? today() : day;
    }

    /**
     * The business day of a fact: the day given by the caller, or today.
     *
     * @param pointer JSON pointer of the day in the request
     * @throws RuleViolated if the day lies in the future
     */
    public LocalDate dayOrToday(@Nullable LocalDate given, String pointer) {
        if (given == null) {
            return today();
        }
        requireNotInFuture(given, pointer);
        return given;
    }

    /** @throws RuleViolated if the day is later than today */
    public void requireNotInFuture(LocalDate day, String pointer) {
        if (day.isAfter(today())) {
            throw new RuleViolated(CommonRule.DAY_IN_FUTURE, pointer).about(day, today());
        }
    }
}
