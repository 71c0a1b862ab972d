package de.motivag.kit.web;

import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.Rule.Bilingual;
import java.util.Objects;

/**
 * The description of a problem: at {@code /problems/<code>} and in docs/problems.md.
 *
 * @param code last part of {@code type}
 * @param type URN of the problem, as in its responses
 * @param status HTTP status of the refusal
 * @param cause kind of request that is refused with this status
 * @param text title of the problem
 * @param advice possible action of the caller
 */
public record ProblemDescription(
        String code, String type, int status, Bilingual cause, Bilingual text, Bilingual advice) {

    public static ProblemDescription of(Rule rule) {
        var kind = Cause.of(rule.status());
        return new ProblemDescription(
                rule.code(),
                Problems.TYPE + rule.code(),
                rule.status(),
                kind.cause,
                new Bilingual(rule.german(), rule.english()),
                Objects.requireNonNullElse(rule.wording().advice(), kind.advice));
    }

    /** The cause of refusals with a status, and the advice for rules that have none of their own. */
    private record Cause(Bilingual cause, Bilingual advice) {
        private static final Bilingual CORRECT_REQUEST = new Bilingual(
                "Berichtigen Sie die Anfrage. In errors steht jede falsche Stelle.",
                "Correct the request. The property errors lists every wrong place.");
        private static final Bilingual REPEAT = new Bilingual(
                "Wiederholen Sie die Anfrage nach einigen Sekunden, einen Befehl mit demselben Idempotency-Key.",
                "Repeat the request after a few seconds, a command with the same Idempotency-Key.");

        static Cause of(int status) {
            return switch (status) {
                case 401 ->
                    new Cause(
                            new Bilingual("Die Anfrage hat kein gültiges Token.", "The request has no valid token."),
                            new Bilingual("Melden Sie sich neu an.", "Sign in again."));
                case 403 ->
                    new Cause(
                            new Bilingual(
                                    "Die Rolle des Aufrufers darf das nicht.", "The caller's role may not do this."),
                            new Bilingual(
                                    "Wenden Sie sich an eine Kollegin oder einen Kollegen mit der nötigen Rolle.",
                                    "Ask a colleague who has the necessary role."));
                case 404 ->
                    new Cause(
                            new Bilingual(
                                    "Die Adresse nennt etwas, das es in dieser Organisation nicht gibt.",
                                    "The address names something that does not exist in this organisation."),
                            new Bilingual("Prüfen Sie die Kennung in der Adresse.", "Check the id in the address."));
                case 409 ->
                    new Cause(
                            new Bilingual(
                                    "Der erfasste Stand lässt das nicht zu.",
                                    "The recorded state does not allow this."),
                            new Bilingual(
                                    "Sehen Sie den aktuellen Stand an und entscheiden Sie neu.",
                                    "Look at the present state and decide anew."));
                case 412 ->
                    new Cause(
                            new Bilingual("If-Match nennt eine ältere Version.", "If-Match names an older version."),
                            new Bilingual(
                                    "Lesen Sie den aktuellen Stand mit seinem ETag und entscheiden Sie neu.",
                                    "Read the present state with its ETag and decide anew."));
                case 422 ->
                    new Cause(
                            new Bilingual(
                                    "Ein Wert der Anfrage ist falsch, unabhängig vom erfassten Stand.",
                                    "A value of the request is wrong, whatever the recorded state is."),
                            CORRECT_REQUEST);
                case 429 ->
                    new Cause(
                            new Bilingual(
                                    "Der Aufrufer hat in einer Stunde zu viele Personen gesehen.",
                                    "The caller has seen too many people within an hour."),
                            new Bilingual(
                                    "Warten Sie so lange, wie Retry-After angibt.",
                                    "Wait as long as Retry-After says."));
                case 500 ->
                    new Cause(
                            new Bilingual("Der Dienst hat einen Fehler.", "The service has a fault."),
                            new Bilingual(
                                    "Wiederholen Sie die Anfrage, einen Befehl mit demselben Idempotency-Key. "
                                            + "Bleibt der Fehler, melden Sie ihn dem Betrieb.",
                                    "Repeat the request, a command with the same Idempotency-Key. "
                                            + "If the fault stays, report it to operations."));
                case 503 ->
                    new Cause(
                            new Bilingual(
                                    "Der Dienst ist gerade überlastet oder unterbrochen.",
                                    "The service is overloaded or interrupted at the moment."),
                            REPEAT);
                default ->
                    new Cause(
                            new Bilingual(
                                    "Die Anfrage ist in Syntax, Aufbau oder einem Parameter falsch.",
                                    "The request is wrong in its syntax, its structure or a parameter."),
                            CORRECT_REQUEST);
            };
        }
    }
}
