package de.motivag.desk.commands;

import de.motivag.desk.people.People;
import de.motivag.desk.people.People.Person;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** Shows the people who may be the same person before a registration or a correction is posted. */
@Component
class LikelyDuplicates {
    /** The people whom the form has shown already. */
    static final String CONFIRMED = "confirmed";

    private static final Set<String> COMMANDS = Set.of("registerParticipant", "correctPersonalData");

    private final People people;

    LikelyDuplicates(People people) {
        this.people = people;
    }

    /** Adds the person who has the client number to the model if the number was refused. */
    void showTaken(Command command, JsonNode data, Problem problem, Model model) {
        var number = data.path("clientNumber").asString("");
        if (COMMANDS.contains(command.id()) && String.valueOf(problem.type()).endsWith(":client-number-taken")) {
            model.addAttribute(
                    "duplicates", people.byClientNumber(number, People.CASEWORK).people());
        }
    }

    /** Whether there are likely duplicates that the form has not shown yet. Adds them to the model. */
    boolean areNew(Command command, JsonNode data, MultiValueMap<String, String> parameters, Model model) {
        if (!COMMANDS.contains(command.id())
                || data.path("familyName").asString("").isEmpty()) {
            return false;
        }
        var found = found(data, parameters.getFirst("participant"));
        var shown = Set.of(
                Objects.requireNonNullElse(parameters.getFirst(CONFIRMED), "").split(","));
        if (shown.containsAll(found.stream().map(Person::participant).toList())) {
            return false;
        }
        model.addAttribute("duplicates", found);
        model.addAttribute(CONFIRMED, found.stream().map(Person::participant).collect(Collectors.joining(",")));
        return true;
    }

    /** Nobody, if the question is refused: the command has the same fields and is refused with all that is wrong. */
    private List<Person> found(JsonNode data, @Nullable String participant) {
        try {
            return people.likelyDuplicates(data, participant);
        } catch (Refused _) {
            return List.of();
        }
    }
}
