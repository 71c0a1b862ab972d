package de.motivag.suite.contract;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import de.motivag.events.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Diagrams of the processes that span services, generated from the reactions. */
final class Processes {
    private static final List<Code> SERVICES = Stream.of("enrolment", "coaching", "device", "outcome")
            .map(Code::new)
            .toList();

    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getSimpleName);

    /**
     * One process.
     *
     * @param starts commands that staff post
     * @param follows events whose reactions are part of the process; the reactions to all others are left out
     */
    private record Process(String title, String text, List<String> starts, List<String> follows) {}

    private static final List<Process> ALL = List.of(
            new Process(
                    "Placement",
                    "A referral requests a seat. Coaching gives a seat, uses the waiting list, or refuses. "
                            + "Enrolment applies the answer to the referral.",
                    List.of("RequestPlacement"),
                    List.of(
                            "PlacementRequested",
                            "PlacementAccepted",
                            "PlacementWaiting",
                            "PlacementRefused",
                            "WaitingListJoined")),
            new Process(
                    "End of the measure",
                    "Attendance and early ends decide when a measure is entered and ended. "
                            + "Enrolment closes the referral, device moves the due day of a loan, "
                            + "and outcome opens the window of six months.",
                    List.of("RecordAttendance", "EndEarly"),
                    List.of("MeasureEntered", "MeasureEnded", "ParticipationNotStarted", "SeatFreed")),
            new Process(
                    "Loan",
                    "A suitability check or a request says that the person needs a device. "
                            + "Device reserves one, hands it out, and enrolment applies that to the referral.",
                    List.of("AssessSuitability", "RequestDevice", "HandOutDevice"),
                    List.of("DeviceNeeded", "DeviceHandedOut")),
            new Process(
                    "Erasure",
                    "Each service answers the erasure request after the one before it. "
                            + "Enrolment destroys its own key last and records the certificate.",
                    List.of("RequestErasure"),
                    List.of("ErasureRequested", "ErasureAnswered", "PersonShredded", "ErasureBlocked")),
            new Process(
                    "Recommendation → next referral",
                    "A person accepts a recommendation of another offer. Enrolment opens a referral to that offer.",
                    List.of("Recommend", "DecideRecommendation"),
                    List.of("RecommendationAccepted")));

    private final Map<String, Set<String>> nodes = new TreeMap<>();
    private final Set<String> edges = new LinkedHashSet<>();
    private final Process process;

    private Processes(Process process) {
        this.process = process;
    }

    static String markdown() {
        return """
                # Processes that span services

                Generated from the reactions by ContractsTest. Rectangles are commands, rounded boxes are events. \
                An arrow from an event to a command is a reaction; its label is the name of the class. \
                An arrow from a command leads to each event that the command can append. Not all of them are appended in each case.
                """
                + ALL.stream().map(process -> new Processes(process).section()).collect(joining());
    }

    private String section() {
        var open = new ArrayDeque<JavaClass>();
        process.starts.forEach(start -> open.add(command(start)));
        var drawn = new LinkedHashSet<JavaClass>();
        var left = new ArrayList<>(process.follows);
        while (!open.isEmpty()) {
            var command = open.poll();
            if (drawn.add(command)) {
                node(command, "[%s]");
                for (var event : events(command)) {
                    node(event, "(%s)");
                    edges.add("%s --> %s".formatted(id(command), id(event)));
                    if (process.follows.contains(event.getSimpleName())) {
                        left.remove(event.getSimpleName());
                        open.addAll(react(event));
                    }
                }
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("%s never leads to %s".formatted(process.title, left));
        }
        return diagram();
    }

    /** Draws the reactions to an event and returns the commands that they execute. */
    private List<JavaClass> react(JavaClass event) {
        var commands = new ArrayList<JavaClass>();
        var type = event.reflect().asSubclass(Event.class);
        for (var code : SERVICES) {
            code.reactions(type).sorted(BY_NAME).forEach(reaction -> {
                for (var command : Outcomes.commands(Outcomes.CLASSES.get(reaction))) {
                    edges.add("%s -- %s --> %s".formatted(id(event), reaction.getSimpleName(), id(command)));
                    commands.add(command);
                }
            });
        }
        return commands;
    }

    private static List<JavaClass> events(JavaClass command) {
        return Outcomes.events(command)
                .sorted(Comparator.comparing(JavaClass::getSimpleName))
                .toList();
    }

    private static JavaClass command(String name) {
        return SERVICES.stream()
                .flatMap(code -> code.commands().stream())
                .filter(command -> command.getSimpleName().equals(name))
                .map(Outcomes.CLASSES::get)
                .findFirst()
                .orElseThrow();
    }

    private void node(JavaClass type, String shape) {
        nodes.computeIfAbsent(service(type), service -> new LinkedHashSet<>())
                .add(id(type) + shape.formatted(type.getSimpleName()));
    }

    /** Two services may have a command of the same name. */
    private static String id(JavaClass type) {
        return service(type) + "_" + type.getSimpleName();
    }

    private static String service(JavaClass type) {
        return type.getPackageName()
                .replaceFirst("de\\.motivag\\.(events\\.)?", "")
                .replaceFirst("\\..*", "");
    }

    private String diagram() {
        var text =
                new StringBuilder("\n## %s\n\n%s\n\n```mermaid\nflowchart LR\n".formatted(process.title, process.text));
        nodes.forEach((service, found) -> text.append("  subgraph %s\n".formatted(service))
                .append(found.stream().map("    %s\n"::formatted).collect(joining()))
                .append("  end\n"));
        edges.forEach(edge -> text.append("  %s\n".formatted(edge)));
        return text.append("```\n").toString();
    }
}
