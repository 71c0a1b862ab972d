package de.motivag.kit.web;

/** A failure for the log: types and places, without messages, which may quote what a person has written. */
public final class WithoutValues extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WithoutValues(Throwable failure) {
        super(failure.getClass().getName(), failure.getCause() == null ? null : new WithoutValues(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }
}
