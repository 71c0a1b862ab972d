package de.motivag.kit.worklists;

import static java.util.stream.Collectors.joining;

import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.worklists.Deputies.Deputised;
import de.motivag.kit.worklists.Worklist.Block;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts the rows of all worklists of the caller's roles in one query. */
@RestController
class WorklistsApi {
    /**
     * @param name constant of the worklist, which is also the value of the parameter {@code worklist}
     * @param mine whether only the caller's own rows count
     * @param block part of a first page: the caller can act now, somebody else has to act first, or it is due soon
     * @param count number of rows
     * @param list address of the list of exactly these rows, without paging
     */
    record Counted(String name, boolean mine, Block block, long count, String list) {}

    /**
     * @param worklists numbers of rows, per worklist of the roles of the caller
     * @param deputyFor people for whom the caller deputises today; their rows are listed and counted as own rows
     */
    record WorklistNumbers(List<Counted> worklists, List<Deputised> deputyFor) {}

    /** @param worklists numbers of the rows that belong to this member of staff, without those of deputised staff */
    record StaffNumbers(UUID staff, List<Counted> worklists) {}

    private record Shown(ListWithWorklists list, Worklist worklist, boolean mine) {
        private Counted counted(long count, String address) {
            return new Counted(worklist.name(), mine, worklist.definition().block(), count, address);
        }

        private String addressOf(UUID staff) {
            return list.path() + "?worklist=" + worklist.name() + "&" + list.owner() + "=" + staff;
        }

        private String address() {
            return worklist.definition().isWholeList()
                    ? list.path()
                    : list.path() + "?worklist=" + worklist.name() + (mine ? "&mine=true" : "");
        }
    }

    private final List<ListWithWorklists> lists;
    private final Worklists worklists;
    private final JdbcClient database;
    private final TenantTransactions transactions;

    WorklistsApi(
            List<ListWithWorklists> lists, Worklists worklists, JdbcClient database, TenantTransactions transactions) {
        this.lists = List.copyOf(lists);
        this.worklists = worklists;
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * The number of rows of each worklist of the caller's roles. A caller who works on the whole organisation in one
     * role and on own rows in another gets both numbers.
     */
    @GetMapping("/worklists")
    @Allow({
        Role.INTAKE,
        Role.ADVISER,
        Role.MODERATOR,
        Role.DEVICE_DESK,
        Role.EMPLOYER_SERVICE,
        Role.EQUAL_OPPORTUNITY,
        Role.TEAM_LEAD,
        Role.ANALYST,
        Role.PRIVACY_OFFICER,
        Role.OPERATIONS
    })
    WorklistNumbers worklists() {
        var caller = Caller.current();
        var shown = lists.stream()
                .flatMap(list -> list.worklists().stream().flatMap(worklist -> shown(list, worklist, caller)))
                .toList();
        if (shown.isEmpty()) {
            return new WorklistNumbers(List.of(), List.of());
        }
        return transactions.within(
                caller.organisation(),
                () -> new WorklistNumbers(
                        counted(shown, worklists.parameters(), Shown::address), worklists.deputised()));
    }

    /**
     * The number of rows of each worklist whose rows belong to single members of staff, per member.
     *
     * @param staff ids of at most 100 members of staff
     */
    @GetMapping("/worklists/staff")
    @Allow(Role.TEAM_LEAD)
    List<StaffNumbers> worklistsOfStaff(@RequestParam @Size(max = 100) List<UUID> staff) {
        var shown = lists.stream()
                .filter(list -> list.owner() != null)
                .flatMap(list -> list.worklists().stream()
                        .filter(Worklists::isOfStaff)
                        .map(worklist -> new Shown(list, worklist, true)))
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        return transactions.within(
                Caller.current().organisation(),
                () -> staff.stream()
                        .distinct()
                        .map(one -> new StaffNumbers(
                                one,
                                counted(
                                        shown,
                                        worklists.parameters(Stream.of(one)),
                                        counted -> counted.addressOf(one))))
                        .toList());
    }

    /**
     * Needs a transaction. Each query is planned with its parameters, because a generic plan expects few rows of any member
     * of staff and would look up those of all years one by one.
     */
    private List<Counted> counted(List<Shown> shown, Map<String, Object> parameters, Function<Shown, String> address) {
        database.sql("set local plan_cache_mode = force_custom_plan").update();
        var sql = shown.stream()
                .map(one -> "(select count(*) " + worklists.rows(one.list(), one.worklist(), one.mine()) + ")")
                .collect(joining(", ", "select ", ""));
        return database.sql(sql)
                .params(parameters)
                .query((row, _) -> {
                    var counted = new ArrayList<Counted>();
                    for (int i = 0; i < shown.size(); i++) {
                        var one = shown.get(i);
                        counted.add(one.counted(row.getLong(i + 1), address.apply(one)));
                    }
                    return List.copyOf(counted);
                })
                .single();
    }

    private static Stream<Shown> shown(ListWithWorklists list, Worklist worklist, Caller caller) {
        var whole = !Collections.disjoint(worklist.definition().roles(), caller.roles());
        var own = !Collections.disjoint(worklist.definition().ownRoles(), caller.roles());
        return Stream.of(true, false).filter(mine -> mine ? own : whole).map(mine -> new Shown(list, worklist, mine));
    }
}
