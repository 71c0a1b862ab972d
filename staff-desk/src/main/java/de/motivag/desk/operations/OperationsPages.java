package de.motivag.desk.operations;

import de.motivag.desk.frame.Done;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.operations.Views.Parked;
import de.motivag.desk.operations.Views.Reader;
import de.motivag.desk.operations.Views.Rebuild;
import de.motivag.desk.operations.Views.ServiceState;
import de.motivag.desk.operations.Views.View;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The flow of events in each service, parked events, and rebuilds. */
@Controller
class OperationsPages {

    private static final String PATH = "/operations";
    private static final String BACK = "redirect:" + PATH;
    private static final Set<Role> OPERATIONS = Set.of(Role.OPERATIONS);

    private final Services services;

    OperationsPages(Services services) {
        this.services = services;
    }

    @GetMapping(PATH)
    String state(Model model) {
        model.addAttribute(
                "services", Backend.services().stream().map(this::state).toList());
        model.addAttribute(
                "rebuild", services.outcome().part(Rebuild.class, "/operations/facts/rebuild", Query.none()));
        return "operations/operations";
    }

    private ServiceState state(Backend backend) {
        var client = services.of(backend);
        return new ServiceState(
                backend,
                client.part("/operations/flow", () -> client.map(Reader.class, "/operations/flow")),
                parked(services, backend),
                client.part("/operations/views", () -> client.list(View.class, "/operations/views")));
    }

    private static Part<List<Parked>> parked(Services services, Backend backend) {
        var client = services.of(backend);
        return client.part("/operations/parked", () -> client.list(Parked.class, "/operations/parked"));
    }

    private record Retried(int left) {}

    /**
     * Retries the streams that are parked for one cause.
     *
     * @param stream one stream, or an empty text
     * @param one whether only the first of these streams is tried
     */
    @PostMapping(PATH + "/retry")
    String retry(
            @RequestParam Backend backend,
            @RequestParam String consumer,
            @RequestParam String cause,
            @RequestParam(defaultValue = "") String stream,
            @RequestParam(defaultValue = "false") boolean one,
            @ModelAttribute Page page,
            RedirectAttributes next) {
        var client = services.of(backend);
        var tried = client.list(Parked.class, "/operations/parked").stream()
                .filter(parked -> parked.consumer().equals(consumer)
                        && parked.reason().equals(cause)
                        && (stream.isEmpty() || parked.stream().equals(stream)))
                .limit(one ? 1 : Long.MAX_VALUE)
                .toList();
        int before = 0;
        int left = 0;
        for (var parked : tried) {
            before += parked.events();
            left += client.send(
                            Retried.class,
                            HttpMethod.POST,
                            "/operations/parked/retry",
                            Query.of("consumer", parked.consumer())
                                    .and("topic", parked.topic())
                                    .and("stream", parked.stream()))
                    .left();
        }
        Done.say(next, page.text("operations.retried", tried.size(), before - left, left));
        return BACK + "#" + backend;
    }

    @PostMapping(PATH + "/discard")
    String discard(
            @RequestParam Backend backend,
            @RequestParam String consumer,
            @RequestParam String topic,
            @RequestParam String stream,
            @RequestParam String reason,
            @ModelAttribute Page page,
            RedirectAttributes next) {
        services.of(backend)
                .send(
                        HttpMethod.POST,
                        "/operations/parked/discard",
                        Query.of("consumer", consumer)
                                .and("topic", topic)
                                .and("stream", stream)
                                .and("reason", reason));
        Done.say(next, page.text("operations.discarded"));
        return BACK;
    }

    @PostMapping(PATH + "/views")
    String rebuildView(
            @RequestParam Backend backend,
            @RequestParam String view,
            @ModelAttribute Page page,
            RedirectAttributes next) {
        services.of(backend).send(HttpMethod.POST, "/operations/views/{view}/rebuild", Query.none(), view);
        Done.say(next, page.text("operations.rebuilding"));
        return BACK;
    }

    @PostMapping(PATH + "/facts")
    String rebuildFacts(@ModelAttribute Page page, RedirectAttributes next) {
        services.outcome().send(HttpMethod.POST, "/operations/facts/rebuild", Query.none());
        Done.say(next, page.text("operations.rebuilding"));
        return BACK;
    }

    @PostMapping(PATH + "/facts/abort")
    String abortFacts(@ModelAttribute Page page, RedirectAttributes next) {
        services.outcome().send(HttpMethod.DELETE, "/operations/facts/rebuild", Query.none());
        Done.say(next, page.text("operations.aborted"));
        return BACK;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry operationsNavigation() {
            return new NavigationEntry(80, PATH, "operations", OPERATIONS);
        }
    }
}
