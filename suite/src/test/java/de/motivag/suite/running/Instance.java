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

    /** It keeps its connections, locks and memory, and says nothing any more (SIGSTOP). */
    public void freeze() {
        TwoInstances.running().freeze(ordinal());
    }

    /** Ends {@link #freeze}. */
    public void goOn() {
        TwoInstances.running().goOn(ordinal());
    }

    /** {@code kill -9}. */
    public void kill() {
        TwoInstances.running().kill(ordinal());
    }

    /** Returns when it is ready. */
    public void start() {
        TwoInstances.running().start(ordinal());
    }

    private URI url(Service service) {
        return TwoInstances.running().url(ordinal(), service);
    }
}
