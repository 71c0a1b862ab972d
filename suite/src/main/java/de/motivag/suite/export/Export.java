package de.motivag.suite.export;

import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.export.Manifest.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all data of a running suite that an analyst of each organisation can read through the API into a folder:
 * {@code <organisation>/events/<service>/<first position>-<last position>.ndjson} and the same as {@code .parquet}, and
 * {@code <organisation>/facts/<table>.csv} and {@code .parquet}. A repeated export adds the new events and replaces the
 * facts.
 */
public final class Export {
    /** Maximum bytes per part, which is about 100,000 events. */
    private static final int PART = 64 << 20;

    private static final Pattern PART_NAME = Pattern.compile("(\\d{12,})-\\d{12,}\\.(ndjson|parquet)");

    private final Function<Service, URI> services;
    private final UnaryOperator<String> tokens;
    private final Consumer<String> progress;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param services the address of each service
     * @param tokens the token of an analyst, by organisation
     * @param progress receives a line per service and one for the facts of each organisation, from two threads
     */
    public Export(Function<Service, URI> services, UnaryOperator<String> tokens, Consumer<String> progress) {
        this.services = services;
        this.tokens = tokens;
        this.progress = progress;
    }

    /**
     * Writes the export. Can be called only once, because the connections are closed afterwards.
     *
     * @throws LauncherException if the suite does not respond or the folder is not usable
     */
    public void to(Path directory) {
        var manifest = Manifest.in(directory);
        try (http;
                var parquet = new Parquet();
                var background = Executors.newCachedThreadPool()) {
            var facts = CompletableFuture.runAsync(
                    () -> Staff.ORGANISATIONS.forEach(organisation -> facts(organisation, directory)), background);
            for (var organisation : Staff.ORGANISATIONS) {
                for (var service : Service.values()) {
                    events(organisation, service, manifest, directory, parquet);
                }
            }
            join(facts);
        }
    }

    private void events(String organisation, Service service, Manifest manifest, Path directory, Parquet parquet) {
        var before = manifest.reached(organisation, service.toString());
        var folder = directory.resolve(organisation).resolve("events").resolve(service.toString());
        var converting = CompletableFuture.<@Nullable Void>completedFuture(null);
        try (var stream = get(organisation, service, "/events?after=" + before.position(), "application/x-ndjson")) {
            Files.createDirectories(folder);
            dropUnfinished(folder, before.position());
            var lines = new Lines(stream, PART);
            for (var part = lines.writeTo(next(folder)); part.lines() > 0; part = lines.writeTo(next(folder))) {
                // One part is converted to Parquet while the next one is read.
                join(converting);
                converting = finish(organisation, service, part, manifest, folder, parquet);
            }
        } catch (IOException e) {
            throw new LauncherException(
                    "%s broke off while its events of %s were read: %s. Run it again; it goes on where it was."
                            .formatted(service, organisation, e),
                    e);
        } finally {
            join(converting);
        }
        var after = manifest.reached(organisation, service.toString());
        progress.accept(String.format(
                Locale.ROOT,
                "  %s %-10s %,12d events, %,d of them new",
                organisation,
                service,
                after.events(),
                after.events() - before.events()));
    }

    /** Deletes parts beyond the position in the manifest. */
    private static void dropUnfinished(Path folder, long position) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var part = PART_NAME.matcher(file.getFileName().toString());
                if (part.matches() && Long.parseLong(part.group(1)) > position) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path next(Path folder) {
        return folder.resolve("next.ndjson");
    }

    private static CompletableFuture<@Nullable Void> finish(
            String organisation, Service service, Lines.Part part, Manifest manifest, Path folder, Parquet parquet)
            throws IOException {
        var before = manifest.reached(organisation, service.toString());
        var name = String.format(Locale.ROOT, "%012d-%012d", before.position() + 1, part.position());
        var lines = Files.move(next(folder), folder.resolve(name + ".ndjson"), StandardCopyOption.REPLACE_EXISTING);
        return CompletableFuture.runAsync(() -> {
            parquet.ofEvents(lines, folder.resolve(name + ".parquet"));
            var reached = new Progress(part.position(), before.events() + part.lines());
            manifest.put(organisation, service.toString(), reached);
        });
    }

    private static void join(CompletableFuture<@Nullable Void> converting) {
        try {
            converting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LauncherException cause ? cause : e;
        }
    }

    private void facts(String organisation, Path directory) {
        var folder = directory.resolve(organisation).resolve("facts");
        try (var overview = get(organisation, Service.OUTCOME, "/facts", "application/json")) {
            Files.createDirectories(folder);
            var tables = JsonMapper.shared().readTree(overview).required("tables");
            for (var table : tables) {
                var name = table.required("table").asString();
                copy(get(organisation, Service.OUTCOME, "/facts/" + name, "text/csv"), folder.resolve(name + ".csv"));
                copy(
                        get(organisation, Service.OUTCOME, "/facts/" + name, "application/vnd.apache.parquet"),
                        folder.resolve(name + ".parquet"));
            }
            progress.accept(String.format(Locale.ROOT, "  %s facts      %,12d tables", organisation, tables.size()));
        } catch (IOException e) {
            throw new LauncherException("The facts of %s broke off: %s. Run it again.".formatted(organisation, e), e);
        }
    }

    private static void copy(InputStream table, Path file) throws IOException {
        try (table) {
            Files.copy(table, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private InputStream get(String organisation, Service service, String path, String mediaType) {
        var url = services.apply(service);
        try {
            var request = HttpRequest.newBuilder(url.resolve(path))
                    .header("Accept", mediaType)
                    .header("Authorization", "Bearer " + tokens.apply(organisation))
                    .build();
            var response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return response.body();
            }
            response.body().close();
            throw new LauncherException("%s refuses: %d".formatted(response.uri(), response.statusCode()));
        } catch (IOException e) {
            throw new LauncherException(
                    "The suite does not answer at %s. Start it with ./start, and export beside it with the same ports."
                            .formatted(url),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The export was interrupted.", e);
        }
    }
}
