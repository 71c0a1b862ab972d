package de.motivag.device.read.devices;

import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class DeviceApi {
    /** The status of a device between its registration and its retirement. */
    enum Status {
        FREE,
        RESERVED,
        HANDED_OUT,
        /** At the desk and not ready for a loan: not wiped yet, or damaged. */
        RETURNED,
        LOST,
        IN_REPAIR,
        RETIRED
    }

    /**
     * @param inventoryNumber null if it was lost with the database
     * @param registeredAt moment of the registration
     * @param inStockSince first day in the stock
     * @param wiped whether a borrower's data were removed
     * @param damaged whether a damage is not repaired yet
     * @param condition condition last seen or reported
     * @param lastDamage damage last reported, whether repaired or not
     * @param missing accessories that borrowers did not return
     * @param lastSeen last stocktake or return
     * @param lastLoan loan request of the last hand-out; null before the first
     * @param loan loan of the person who has the device, is to get it, or had it when it was lost
     */
    record Device(
            DeviceId device,
            DeviceType type,
            @Nullable String inventoryNumber,
            Status status,
            Instant registeredAt,
            LocalDate inStockSince,
            boolean wiped,
            boolean damaged,
            @Nullable Condition condition,
            @Nullable Damage lastDamage,
            List<Accessory> missing,
            @Nullable LocalDate lastSeen,
            @Nullable LoanRequestId lastLoan,
            @Nullable Loan loan) {}

    /**
     * @param reportedOn day of the report
     */
    record Damage(DamageKind kind, LocalDate reportedOn) {}

    /**
     * A loan; values that are missing are set at the hand-out.
     *
     * @param handedOutOn day of the hand-out
     * @param dueBack day until which the device is lent; a later one after an extension
     * @param condition condition at the hand-out
     * @param overdueSince day after the due day, once it has passed
     * @param reminders number of reminders for this due day
     */
    record Loan(
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            @Nullable LocalDate handedOutOn,
            @Nullable LocalDate dueBack,
            @Nullable Condition condition,
            @Nullable List<Accessory> accessories,
            @Nullable LocalDate overdueSince,
            int reminders) {}

    /**
     * The number of devices of a type and a status.
     *
     * @param devices number of devices
     */
    record Stock(DeviceType type, Status status, int devices) {}

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/devices", "from device where organisation = :organisation", DeviceWorklist.values());

    private final JdbcClient database;
    private final Worklists worklists;

    DeviceApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists deviceWorklists() {
        return LIST;
    }

    /** Counts the devices by type and status. Omits a status that no device of the type has. */
    @GetMapping("/devices/stock")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD, Role.ANALYST})
    List<Stock> stock() {
        return database.sql("""
                        select type, status, count(*) as devices from device
                        where organisation = ? group by type, status order by type, status""")
                .param(Caller.current().organisation().value())
                .query((row, i) -> new Stock(
                        new DeviceType(row.getString("type")),
                        Status.valueOf(row.getString("status")),
                        row.getInt("devices")))
                .list();
    }

    /**
     * Lists the devices in the order of their registration.
     *
     * @param inventoryNumber the device with this number; upper and lower case are equal
     * @param overdue whether the due day of the loan has passed
     * @param dueBefore devices handed out that are due before this day
     */
    @GetMapping("/devices")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD, Role.INTAKE, Role.ADVISER, Role.MODERATOR})
    Page<Device> devices(
            @RequestParam @Nullable DeviceWorklist worklist,
            @RequestParam @Nullable String inventoryNumber,
            @RequestParam @Nullable DeviceType type,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam @Nullable LocalDate dueBefore,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("select * " + worklists.rows(LIST, worklist, false) + """
                         and (:type::text is null or type = :type)
                        and (:number::text is null or lower(inventory_number) = lower(trim(:number)))
                        and (:status::text is null or status = :status)
                        and (:overdue::boolean is null or (overdue_since is not null) = :overdue)
                        and (:dueBefore::date is null or status = 'HANDED_OUT' and due_back < :dueBefore)
                        and (:participant::uuid is null or participant = :participant)
                        and (:after::uuid is null or (registered_at, device) >
                            (select registered_at, device from device
                             where organisation = :organisation and device = :after))
                        order by registered_at, device limit :limit""")
                .params(worklists.parameters())
                .param("number", inventoryNumber)
                .param("type", type == null ? null : type.value())
                .param("status", status == null ? null : status.name())
                .param("overdue", overdue)
                .param("dueBefore", dueBefore)
                .param("participant", participant)
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query((row, i) -> device(row))
                .list();
        return Page.of(found, limit, device -> Cursor.behind(device.device().value()));
    }

    /** Shows a device with its present loan. */
    @GetMapping("/devices/{device}")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD, Role.INTAKE, Role.ADVISER, Role.MODERATOR})
    ResponseEntity<Device> device(@PathVariable UUID device) {
        return database.sql("select * from device where organisation = ? and device = ?")
                .params(Caller.current().organisation().value(), device)
                .query((row, i) -> ResponseEntity.ok()
                        .eTag("\"" + row.getLong("version") + "\"")
                        .body(device(row)))
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_DEVICE));
    }

    private static Device device(ResultSet row) throws SQLException {
        return new Device(
                new DeviceId(row.getObject("device", UUID.class)),
                new DeviceType(row.getString("type")),
                row.getString("inventory_number"),
                Status.valueOf(row.getString("status")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("in_stock_since", LocalDate.class),
                row.getBoolean("wiped"),
                row.getBoolean("damaged"),
                map(row.getString("known_condition"), Condition::valueOf),
                damage(row),
                accessories(row.getArray("missing")),
                row.getObject("last_seen", LocalDate.class),
                map(row.getObject("last_loan", UUID.class), LoanRequestId::new),
                loan(row));
    }

    private static @Nullable Damage damage(ResultSet row) throws SQLException {
        var kind = row.getString("last_damage");
        return kind == null
                ? null
                : new Damage(DamageKind.valueOf(kind), row.getObject("last_damage_on", LocalDate.class));
    }

    private static @Nullable Loan loan(ResultSet row) throws SQLException {
        var loanRequest = row.getObject("loan_request", UUID.class);
        if (loanRequest == null) {
            return null;
        }
        var accessories = row.getArray("accessories");
        return new Loan(
                new LoanRequestId(loanRequest),
                new ParticipantId(row.getObject("participant", UUID.class)),
                new ReferralId(row.getObject("referral", UUID.class)),
                row.getObject("handed_out_on", LocalDate.class),
                row.getObject("due_back", LocalDate.class),
                map(row.getString("condition"), Condition::valueOf),
                accessories == null ? null : accessories(accessories),
                row.getObject("overdue_since", LocalDate.class),
                row.getInt("reminders"));
    }

    private static List<Accessory> accessories(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Accessory::new).toList();
    }

    private static <T, R> @Nullable R map(@Nullable T value, Function<T, R> function) {
        return value == null ? null : function.apply(value);
    }
}
