package de.motivag.desk.commands;

import de.motivag.desk.services.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a form between its first display and its success.
 *
 * @param key the Idempotency-Key of the form
 * @param etag the version of the state that the form began with, or null
 * @param seen the values that the form began with, by pointer; empty without such a state
 * @param problem the answer to the last attempt, or null
 * @param away whether the service did not answer the last attempt
 * @param unsent whether the form was kept over a sign-in and has not been sent
 * @param conflict set if somebody else has changed the state since
 */
record Attempt(
        String key,
        @Nullable String etag,
        Map<String, List<String>> seen,
        @Nullable Problem problem,
        boolean away,
        boolean unsent,
        @Nullable Conflict conflict) {

    static Attempt first(String key, @Nullable String etag, Map<String, List<String>> seen) {
        return new Attempt(key, etag, seen, null, false, false, null);
    }

    Attempt refused(Problem refusal) {
        return new Attempt(key, etag, seen, refusal, false, false, null);
    }

    Attempt unanswered() {
        return new Attempt(key, etag, seen, null, true, false, null);
    }

    Attempt notSent() {
        return new Attempt(key, etag, seen, null, false, true, null);
    }

    /** The next attempt has the present state as its beginning, and a key of its own. */
    Attempt conflicting(String nextKey, @Nullable String presentEtag, Conflict found) {
        return new Attempt(nextKey, presentEtag, found.now(), null, false, false, found);
    }
}
