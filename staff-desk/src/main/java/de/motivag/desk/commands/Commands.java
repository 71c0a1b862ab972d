package de.motivag.desk.commands;

import de.motivag.desk.frame.User;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Interfaces;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** All commands of the four services. */
@Component
public class Commands {

    private final Map<String, Command> commands = new LinkedHashMap<>();

    public Commands(Interfaces interfaces) {
        Backend.services().stream()
                .flatMap(backend -> interfaces.operations(backend).stream())
                .filter(Interfaces.Operation::isCommand)
                .map(Command::of)
                .forEach(command -> commands.put(command.id(), command));
    }

    public Iterable<Command> all() {
        return commands.values();
    }

    /** The command with that operation id, if a role of the person permits it. */
    Optional<Command> permitted(String id, User user) {
        return Optional.ofNullable(commands.get(id)).filter(command -> user.hasAnyOf(command.roles()));
    }

    /**
     * The body of a command from the values of a form, whose inputs are named by JSON pointer.
     *
     * @param id the operation id
     */
    public ObjectNode body(String id, Map<String, List<String>> posted, LocalDate today) {
        return new Posted(Objects.requireNonNull(commands.get(id)).fields(), posted).body(today);
    }

    /**
     * The commands that a role of this person permits, of one kind of entity.
     *
     * @param path the beginning of their paths, such as {@code /referrals/{referral}/}
     */
    public List<String> permitted(Backend backend, String path) {
        var user = User.current();
        return commands.values().stream()
                .filter(command -> command.backend() == backend
                        && command.path().startsWith(path)
                        && user.hasAnyOf(command.roles()))
                .map(Command::id)
                .toList();
    }
}
