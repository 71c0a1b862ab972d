package de.motivag.suite.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The measurements with one size of the store.
 *
 * @param stored number of events at the begin
 * @param commandEvents average number of events in a command's stream
 * @param halfLoad measurement at half of the median rate of {@code rounds}
 */
record Phase(long stored, List<Round> rounds, double commandEvents, double plainEvents, List<HalfLoad> halfLoad) {
    /**
     * Measurements one after another without other load. Costs are per call; those of a command include all of its
     * effects.
     */
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

        /** The rate of a command that costs only its HTTP request and its transaction. */
        double ideal() {
            return 1 / (1 / http.perSecond() + 1 / database.perSecond());
        }

        double share() {
            return commands.perSecond() / ideal();
        }

        /** The rate if the callers had waited for the last effect. */
        double sustained() {
            var seconds = commands.calls() / commands.perSecond();
            return commands.calls() / (seconds + backlog.secondsToDrain());
        }
    }

    /** @param effects times from an event to its effect in another service, in nanoseconds, sorted */
    record HalfLoad(double wanted, Measured commands, long[] effects) {}

    Spread spread(ToDoubleFunction<Round> figure) {
        return Spread.of(rounds, figure);
    }
}
