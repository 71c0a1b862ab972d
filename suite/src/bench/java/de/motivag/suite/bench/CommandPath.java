package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import com.zaxxer.hikari.HikariDataSource;
import de.motivag.suite.Options;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Measures commands on the suite as the launcher runs it. */
final class CommandPath {
    /** Turns per round. */
    static final int TURNS = 4;

    private final Suite suite;
    private final Plan plan;
    private final Effects effects;
    private final Contacts contacts;
    private final PlainTransactions plain;
    private final History history;

    private CommandPath(Suite suite, Plan plan, Effects effects) throws IOException, SQLException {
        this.suite = suite;
        this.plan = plan;
        this.effects = effects;
        this.contacts = new Contacts(suite);
        this.plain = new PlainTransactions(suite.postgres().database("bench"), poolSize(suite));
        this.history = new History(suite);
    }

    static String measured(Plan plan, Path data) throws Exception {
        FileSystemUtils.deleteRecursively(data);
        var effects = new Effects();
        String page;
        try (var suite = SpringApplication.withHook(
                application -> additions(effects), () -> Suite.start(Options.onFreePorts(data)))) {
            page = new CommandPath(suite, plan, effects).measured();
        }
        FileSystemUtils.deleteRecursively(data);
        return page;
    }

    private static SpringApplicationRunListener additions(Effects effects) {
        return new SpringApplicationRunListener() {
            @Override
            public void contextPrepared(ConfigurableApplicationContext context) {
                switch (context.getEnvironment().getProperty("motivag.service", "")) {
                    case "enrolment" -> context.getBeanFactory().registerSingleton("doingNothing", new DoingNothing());
                    case "outcome" -> context.getBeanFactory().registerSingleton("effects", effects);
                    default -> {}
                }
            }
        };
    }

    private String measured() throws Exception {
        Contacts.configure(suite);
        say("%d referrals are opened", Rotation.IN_USE);
        contacts.begin();
        warmUp();
        var empty = phase();
        Phase million = null;
        if (plan.history() > 0) {
            var original = contacts.withoutNotes();
            Backlog.drained(suite);
            say("%,d events of years past are stored", plan.history());
            history.store(plan.history(), original);
            warmUp();
            million = phase();
        }
        contacts.close();
        plain.close();
        return CommandPathPage.of(plan, empty, million, Machine.postgres(suite));
    }

    private void warmUp() throws Exception {
        say("warm-up");
        stockUp();
        var part = plan.warmUp().dividedBy(4);
        for (int i = 0; i < 4; i++) {
            var commands = Callers.asFastAsTheyCan(part, contacts);
            say("%,.0f commands/s", commands.perSecond());
            stockUp();
        }
        Callers.asFastAsTheyCan(plan.round(), contacts::nothing);
        Callers.asFastAsTheyCan(plan.round(), plain);
        contacts.referrals().averageEvents();
        plain.streams().averageEvents();
    }

    private Phase phase() throws Exception {
        var stored = history.stored();
        var rounds = new ArrayList<Phase.Round>();
        for (int i = 0; i < plan.rounds(); i++) {
            stockUp();
            var round = round();
            say(
                    "H %,.0f/s  D %,.0f/s  C %,.0f/s = %.0f %% of the ideal; %,d events waited, %.1f s",
                    round.http().perSecond(),
                    round.database().perSecond(),
                    round.commands().perSecond(),
                    100 * round.share(),
                    round.backlog().events(),
                    round.backlog().secondsToDrain());
            say("H %s  D %s  C %s", round.httpCost(), round.databaseCost(), round.commandCost());
            rounds.add(round);
        }
        var commandEvents = contacts.referrals().averageEvents();
        var plainEvents = plain.streams().averageEvents();
        var rate = Spread.of(rounds, round -> round.commands().perSecond()).median() / 2;
        var halfLoad = new ArrayList<Phase.HalfLoad>();
        for (int i = 0; i < plan.rounds(); i++) {
            stockUp();
            effects.takeAll();
            var commands = Callers.atRate(rate, plan.halfLoad(), contacts);
            Backlog.drained(suite);
            var half = new Phase.HalfLoad(rate, commands, effects.takeAll());
            say(
                    "at %,.0f/s: p50 %.1f ms, p99 %.1f ms; effects p50 %.1f ms, p99 %.1f ms",
                    commands.perSecond(),
                    commands.percentile(50),
                    commands.percentile(99),
                    Measured.percentile(half.effects(), 50),
                    Measured.percentile(half.effects(), 99));
            halfLoad.add(half);
        }
        return new Phase(stored, List.copyOf(rounds), commandEvents, plainEvents, List.copyOf(halfLoad));
    }

    /** Alternates the measurements, so that changes of the machine affect each equally. */
    private Phase.Round round() {
        var turns = new ArrayList<Phase.Round>();
        var turn = plan.round().dividedBy(TURNS);
        for (int i = 0; i < TURNS; i++) {
            var began = Processor.used();
            var http = Callers.asFastAsTheyCan(turn, contacts::nothing);
            var afterHttp = Processor.used();
            var database = Callers.asFastAsTheyCan(turn, plain);
            var afterDatabase = Processor.used();
            var commands = Callers.asFastAsTheyCan(turn, contacts);
            var backlog = Backlog.drained(suite);
            turns.add(new Phase.Round(
                    http,
                    database,
                    commands,
                    backlog,
                    afterHttp.since(began, http.calls()),
                    afterDatabase.since(afterHttp, database.calls()),
                    Processor.used().since(afterDatabase, commands.calls())));
        }
        return Phase.Round.of(turns);
    }

    private void stockUp() {
        contacts.stockUp(plan.freshStreams());
        plain.stockUp(20 * plan.freshStreams());
        Backlog.drained(suite);
    }

    private static int poolSize(Suite suite) {
        return suite.context(Service.ENROLMENT).getBean(HikariDataSource.class).getMaximumPoolSize();
    }
}
