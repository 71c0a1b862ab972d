package de.motivag.desk.team;

import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.people.StaffDirectory.Member;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import de.motivag.desk.team.TeamTable.Cell;
import de.motivag.desk.team.TeamTable.Kind;
import de.motivag.desk.team.TeamTable.Row;
import de.motivag.desk.today.Worklists;
import de.motivag.desk.today.Worklists.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of the team: each adviser and moderator with the numbers of their open rows. */
@Controller
class TeamPages {

    private static final String PATH = "/team";
    private static final String NUMBERS = "/worklists/staff";

    /** The largest number of members of staff in one request. */
    private static final int MOST = 100;

    /** A service whose rows belong to single members of staff, and the role of these members. */
    private record Owners(Backend backend, String role) {}

    private static final List<Owners> OWNERS =
            List.of(new Owners(Backend.ENROLMENT, "adviser"), new Owners(Backend.COACHING, "moderator"));

    private final Services services;
    private final StaffDirectory staff;

    TeamPages(Services services, StaffDirectory staff) {
        this.services = services;
        this.staff = staff;
    }

    private record StaffNumbers(String staff, List<Counted> worklists) {}

    @GetMapping(PATH)
    String team(Model model) {
        var kinds = new LinkedHashSet<Kind>();
        var cells = new HashMap<String, Map<Kind, Cell>>();
        var missing = new ArrayList<Part<?>>();
        for (var owners : OWNERS) {
            var numbers = numbers(owners.backend(), staff.with(owners.role()));
            if (numbers.isMissing()) {
                missing.add(numbers);
            }
            numbers.ifThere(all -> all.forEach(one -> one.worklists().forEach(worklist -> {
                var kind = new Kind(Worklists.type(worklist), worklist.name());
                kinds.add(kind);
                cells.computeIfAbsent(one.staff(), _ -> new LinkedHashMap<>())
                        .put(kind, new Cell(worklist.count(), worklist.list()));
            })));
        }
        var columns = kinds.stream()
                .filter(kind -> cells.values().stream()
                        .map(row -> row.get(kind))
                        .anyMatch(cell -> cell != null && cell.count() > 0))
                .toList();
        var rows = staff.all().stream()
                .filter(member -> cells.containsKey(member.id()))
                .map(member -> new Row(
                        member.name(),
                        columns.stream()
                                .map(kind -> cells.getOrDefault(member.id(), Map.of())
                                        .get(kind))
                                .toList()))
                .toList();
        model.addAttribute("table", new TeamTable(columns, rows));
        model.addAttribute("missing", missing);
        return "team/team";
    }

    private Part<List<StaffNumbers>> numbers(Backend backend, List<Member> members) {
        var client = services.of(backend);
        return client.part(NUMBERS, () -> {
            var numbers = new ArrayList<StaffNumbers>();
            for (int from = 0; from < members.size(); from += MOST) {
                var query = Query.none();
                for (var member : members.subList(from, Math.min(from + MOST, members.size()))) {
                    query = query.and("staff", member.id());
                }
                numbers.addAll(client.list(StaffNumbers.class, NUMBERS, query));
            }
            return numbers;
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry teamNavigation() {
            return new NavigationEntry(2, PATH, "team", Set.of(Role.TEAM_LEAD));
        }
    }
}
