package de.motivag.desk.commands;

import static java.util.stream.Collectors.toSet;

import de.motivag.desk.services.Interfaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Reads from the tables of states in docs/event-model.md what staff may post with effect in each state of an entity. */
public final class AcceptedCommands {

    /** Events begin with a capital letter, and refusals with a small one. A dash stands for a command without effect. */
    private static final Pattern EVENTS = Pattern.compile("[A-Z].*");

    private AcceptedCommands() {}

    /**
     * @param entity service and entity, such as {@code device Device}
     * @return operation ids by state
     */
    public static Map<String, Set<String>> of(String entity) {
        var table = table(entity);
        var states = cells(table.getFirst());
        var rows = table.stream().skip(2).map(AcceptedCommands::cells).toList();
        // Reactions have no address.
        var posted = StreamSupport.stream(
                        new Commands(Interfaces.committed()).all().spliterator(), false)
                .map(Command::id)
                .collect(toSet());
        var accepted = new LinkedHashMap<String, Set<String>>();
        IntStream.range(1, states.size())
                .forEach(column -> accepted.put(
                        states.get(column),
                        rows.stream()
                                .filter(row -> EVENTS.matcher(row.get(column)).matches())
                                .map(row -> operation(row.getFirst()))
                                .filter(posted::contains)
                                .collect(toSet())));
        return accepted;
    }

    private static List<String> table(String entity) {
        try (var lines = Files.lines(Path.of("../docs/event-model.md"))) {
            return lines.dropWhile(line -> !line.equals("<!-- states: " + entity + " -->"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|")).skip(1).map(String::strip).toList();
    }

    /** The operation of a row such as {@code ReportLost (of the loan)}. */
    private static String operation(String command) {
        var name = command.split(" ", 2)[0];
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
