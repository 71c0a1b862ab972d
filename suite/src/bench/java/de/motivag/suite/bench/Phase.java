package de.motivag.suite.bench;

import java.util.List;

/**
 * What was measured with one size of the store.
 *
 * @param stored events when it began
 * @param commandEvents how many events the command's stream had on average
 * @param halfLoad at half of the median rate of {@code rounds}
 */
record Phase(long stored, List<Round> rounds, double commandEvents, double plainEvents, List<HalfLoad> halfLoad) {
    /** Each with the machine to itself. Costs are of one call, a command's with all that follows from it. */
    record Round(
            Measured http,
            Measured database,
            Measured commands,
            Backlog backlog,
            Processor httpCost,
            Processor databaseCost,
            Processor commandCost) {
        static Round of(List<Round> turns) {
            var http = turns.stream().map(Round::http).toList();
            var database = turns.stream().map(Round::database).toList();
            var commands = turns.stream().map(Round::commands).toList();
            return new Round(
                    Measured.together(http),
                    Measured.together(database),
                    Measured.together(commands),
                    Backlog.together(turns.stream().map(Round::backlog).toList()),
                    Processor.mean(turns.stream().map(Round::httpCost).toList(), http),
                    Processor.mean(turns.stream().map(Round::databaseCost).toList(), database),
                    Processor.mean(turns.stream().map(Round::commandCost).toList(), commands));
        }

        /** A command that cost no more than its way over HTTP and its transaction. */
        double ideal() {
            return 1 / (1 / http.perSecond() + 1 / database.perSecond());
        }

        double share() {
            return commands.perSecond() / ideal();
        }

        /** If the callers had waited for the last effect. */
        double sustained() {
            var seconds = commands.calls() / commands.perSecond();
            return commands.calls() / (seconds + backlog.secondsToDrain());
        }
    }

    /** @param effects from an event's time to its effect in another service, in nanoseconds, sorted */
    record HalfLoad(double wanted, Measured commands, long[] effects) {}

    Spread spread(java.util.function.ToDoubleFunction<Round> figure) {
        return Spread.of(rounds, figure);
    }
}
