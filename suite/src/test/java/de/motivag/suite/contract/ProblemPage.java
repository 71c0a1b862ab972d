package de.motivag.suite.contract;

import static java.util.stream.Collectors.groupingBy;

import de.motivag.kit.decision.Rule;
import de.motivag.kit.web.ProblemDescription;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page docs/problems.md: all problems of all services, as each service describes them. */
final class ProblemPage {
    private ProblemPage() {}

    static String markdown() {
        var services = new TreeMap<String, TreeSet<String>>();
        var problems = new LinkedHashMap<String, ProblemDescription>();
        for (var service : List.of("enrolment", "coaching", "device", "outcome")) {
            for (var rule : new Code(service).rules()) {
                services.computeIfAbsent(rule.code(), _ -> new TreeSet<>()).add(service);
                problems.putIfAbsent(key(rule), ProblemDescription.of(rule));
            }
        }
        var page = new StringBuilder("""
                # Problems

                Generated from the code. Every refusal is a problem (RFC 9457). Its `type` is `urn:motivag:problem:<code>`, and \
                its `help` is the address where the service describes it: `GET /problems/<code>`, without a token. `errors` \
                names the wrong fields, and `detail` names the person, session or day that the refusal is about.

                A refusal with 422 in a body is 400 in a parameter of the address. A refused command does not use up its \
                `Idempotency-Key`: sent again with the same key, it is decided on the state of then.
                """);
        problems.values().stream()
                .collect(groupingBy(ProblemDescription::status, TreeMap::new, Collectors.toList()))
                .forEach((status, ofStatus) -> {
                    page.append("\n## ").append(status).append("\n\n");
                    page.append(cell(ofStatus.getFirst().cause())).append("\n\n");
                    page.append("| Code | Services | Text | What to do |\n|---|---|---|---|\n");
                    ofStatus.stream()
                            .sorted(Comparator.comparing(ProblemDescription::code))
                            .forEach(problem -> page.append("| `%s` | %s | %s | %s |\n"
                                    .formatted(
                                            problem.code(),
                                            services(services.get(problem.code())),
                                            cell(problem.text()),
                                            cell(problem.advice()))));
                });
        return page.toString();
    }

    /** Two services may have rules with the same code and different texts. */
    private static String key(Rule rule) {
        return rule.code() + "/" + rule.german();
    }

    private static String services(TreeSet<String> names) {
        return names.size() == 4 ? "all" : String.join(", ", names);
    }

    private static String cell(Rule.Bilingual text) {
        return text.de() + " / " + text.en();
    }
}
