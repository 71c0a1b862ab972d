package de.motivag.suite.running;

import de.motivag.suite.Service;
import java.net.URI;

/** One of two instances of every service: {@code ONE.as("adviser", "jc-nord").get(ENROLMENT, "/referrals")}. */
public enum Instance {
    ONE,
    TWO;

    public StaffClient as(String role, String organisation) {
        return new StaffClient(TwoInstances.running().token(role, organisation), this::url);
    }

    public Instance other() {
        return this == ONE ? TWO : ONE;
    }

    /** Makes the process hang with open connections, locks and memory (SIGSTOP). */
    public void freeze() {
        TwoInstances.running().freeze(ordinal());
    }

    /** Ends {@link #freeze}. */
    public void goOn() {
        TwoInstances.running().goOn(ordinal());
    }

    /** Kills the process with {@code kill -9}. */
    public void kill() {
        TwoInstances.running().kill(ordinal());
    }

    /** Starts the instance and returns when it is ready. */
    public void start() {
        TwoInstances.running().start(ordinal());
    }

    private URI url(Service service) {
        return TwoInstances.running().url(ordinal(), service);
    }
}
