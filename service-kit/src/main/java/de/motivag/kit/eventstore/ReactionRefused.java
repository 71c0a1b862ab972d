package de.motivag.kit.eventstore;

/** A rule refused the command of a reaction or a sweep, which has no caller to receive the refusal. */
public final class ReactionRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReactionRefused(String command, String rule) {
        super("%s was refused by the rule %s".formatted(command, rule));
    }
}
