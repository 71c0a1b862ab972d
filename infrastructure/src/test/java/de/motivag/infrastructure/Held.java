package de.motivag.infrastructure;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A small launcher that {@link ParentKilledTest} kills. Its arguments: directory, first of three ports. */
final class Held {

    private Held() {}

    public static void main(String[] arguments) throws InterruptedException {
        Home home = Home.in(Path.of(arguments[0]));
        int port = Integer.parseInt(arguments[1]);
        var postgres = new PostgresServer(home, port);
        var kafka = new KafkaBroker(home, port + 1, port + 2);
        // The threads that start the processes end before the processes do.
        SharedInfrastructure.inParallel(postgres::start, kafka::start);
        postgres.database("kept");
        System.out.println("started");
        new CountDownLatch(1).await();
    }
}
