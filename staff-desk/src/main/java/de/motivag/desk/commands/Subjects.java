package de.motivag.desk.commands;

import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.NotAllowed;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names the offer, group, session, device, appointment, deputyship or step that a form is about. Its id is in the address of
 * the form only, so without the name nobody sees which session is cancelled, for which offer a group is planned or which
 * device is handed out.
 */
@Component
class Subjects {

    private static final String GROUP = "group";
    private static final String SESSION = "session";
    private static final String OFFER = "offer";
    private static final String DEVICE = "device";
    private static final String APPOINTMENT = "appointment";
    private static final String DEPUTYSHIP = "deputyship";
    private static final String STEP = "step";

    private final Services services;
    private final StaffDirectory staff;

    Subjects(Services services, StaffDirectory staff) {
        this.services = services;
        this.staff = staff;
    }

    private record Offer(String offer, @Nullable String title) {}

    private record Group(String offer, LocalDate firstDay, List<Session> sessions) {}

    private record Session(String session, LocalDate date, int module) {}

    private record Device(String type, @Nullable String inventoryNumber) {

        String text(Page page) {
            return page.value("DeviceType", type) + (inventoryNumber == null ? "" : " " + inventoryNumber);
        }
    }

    private record Appointment(LocalDate date, String startsAt) {}

    private record Deputyship(
            @Nullable String absent, @Nullable String deputy, LocalDate from, LocalDate until) {}

    private record Roadmap(List<Step> steps) {}

    private record Step(String step, @Nullable String text) {}

    /** The words for it, or null if the form is about none of them or if it cannot be read. */
    @Nullable
    String of(Page page, Form form) {
        var context = form.context();
        var group = context.get(GROUP);
        if (group != null && (isAbout(form.command(), GROUP) || isAbout(form.command(), SESSION))) {
            var found = read(() -> services.coaching().part(Group.class, "/groups/{group}", Query.none(), group));
            return found == null ? null : text(page, found, context);
        }
        var device = id(form, DEVICE);
        if (device != null) {
            var found = read(() -> services.device().part(Device.class, "/devices/{device}", Query.none(), device));
            return found == null ? null : found.text(page);
        }
        var appointment = id(form, APPOINTMENT);
        if (appointment != null) {
            var found = read(() -> services.coaching()
                    .part(Appointment.class, "/appointments/{appointment}", Query.none(), appointment));
            return found == null
                    ? null
                    : page.text("subject.appointment", page.date(found.date()), Dates.time(found.startsAt()));
        }
        var deputyship = id(form, DEPUTYSHIP);
        if (deputyship != null) {
            var found = read(() -> services.of(form.command().backend())
                    .part(Deputyship.class, "/deputyships/{deputyship}", Query.none(), deputyship));
            return found == null ? null : text(page, found);
        }
        var step = id(form, STEP);
        var participation = context.get("participation");
        if (step != null && participation != null) {
            return step(step, participation);
        }
        var offer = id(form, OFFER);
        return offer == null ? null : title(offer);
    }

    /** The id of that kind, if the form has one and its command is about it. */
    private static @Nullable String id(Form form, String name) {
        return isAbout(form.command(), name) ? form.context().get(name) : null;
    }

    private static boolean isAbout(Command command, String name) {
        return command.variables().contains(name)
                || command.fields().stream()
                        .anyMatch(field -> field.name().equals(name) && field.kind() == Field.Kind.REFERENCE);
    }

    private String text(Page page, Group group, Map<String, String> context) {
        var title = Objects.requireNonNullElse(title(group.offer()), "");
        var firstDay = page.date(group.firstDay());
        return group.sessions().stream()
                .filter(session -> session.session().equals(context.get(SESSION)))
                .findFirst()
                .map(session ->
                        page.text("subject.session", title, firstDay, page.date(session.date()), session.module()))
                .orElseGet(() -> page.text("subject.group", title, firstDay));
    }

    private String text(Page page, Deputyship deputyship) {
        return page.text(
                "subject.deputyship",
                staff.name(deputyship.absent()),
                staff.name(deputyship.deputy()),
                page.date(deputyship.from()),
                page.date(deputyship.until()));
    }

    private @Nullable String step(String step, String participation) {
        var roadmap = read(() -> services.coaching()
                .part(
                        Roadmap.class,
                        "/participations/{participation}/roadmap",
                        Query.of("reason", People.CASEWORK),
                        participation));
        return roadmap == null
                ? null
                : roadmap.steps().stream()
                        .filter(one -> one.step().equals(step))
                        .map(Step::text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String title(String offer) {
        var offers = read(() -> services.coaching().allPart(Offer.class, "/offers", Query.none()));
        return offers == null
                ? null
                : offers.stream()
                        .filter(one -> one.offer().equals(offer))
                        .map(Offer::title)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The form is shown without the words, too: its command states what is wrong with the id. */
    private static <T> @Nullable T read(Supplier<Part<T>> answer) {
        try {
            return answer.get().value();
        } catch (NotAllowed | Refused _) {
            return null;
        }
    }
}
