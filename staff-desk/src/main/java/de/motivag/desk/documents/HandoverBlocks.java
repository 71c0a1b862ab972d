package de.motivag.desk.documents;

import de.motivag.desk.handovers.FirstTalk;
import de.motivag.desk.handovers.LoanedDevice;
import de.motivag.desk.people.People.Person;
import de.motivag.desk.roadmap.Roadmap;
import de.motivag.desk.services.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes the contents of a handover in German words. */
final class HandoverBlocks {

    private final GermanWords words;
    private final UnaryOperator<@Nullable String> staff;

    /** @param staff the names of staff by their ids */
    HandoverBlocks(GermanWords words, UnaryOperator<@Nullable String> staff) {
        this.words = words;
        this.staff = staff;
    }

    List<Block> of(
            FirstTalk firstTalk,
            Person person,
            String name,
            String offer,
            Part<Roadmap> roadmap,
            Part<List<LoanedDevice>> loans) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.title(HandoverSheet.TITLE));
        fact(blocks, "Name", name);
        fact(blocks, "Kundennummer", person.clientNumber());
        fact(blocks, "Geburtsdatum", person.bornOn() == null ? null : GermanWords.day(person.bornOn()));
        fact(blocks, "Telefon", person.phone());
        fact(blocks, "Angebot", offer);
        fact(blocks, "Eingetreten am", firstTalk.enteredOn() == null ? null : GermanWords.day(firstTalk.enteredOn()));
        fact(blocks, "Beendet am", ended(firstTalk));
        fact(blocks, "Vorbereitet am", GermanWords.day(firstTalk.preparedOn()));
        fact(blocks, "Übernommen am", taken(firstTalk));
        text(blocks, "Anliegen in eigenen Worten", firstTalk.concern());
        text(blocks, "Bemerkung der Moderation", firstTalk.remark());
        recommendations(blocks, firstTalk);
        modules(blocks, firstTalk);
        missing(blocks, roadmap, "Fahrplan", "Coaching");
        roadmap.ifThere(found -> roadmap(blocks, found));
        missing(blocks, loans, "Leihgeräte", "Leihgeräte");
        loans.ifThere(devices -> loans(blocks, devices));
        if (firstTalk.closedOn() != null) {
            blocks.add(Block.heading("Ergebnis"));
            fact(blocks, words.of("FirstTalkResult", firstTalk.result()), GermanWords.day(firstTalk.closedOn()));
            if (firstTalk.note() != null) {
                blocks.add(Block.text(firstTalk.note()));
            }
        }
        return blocks;
    }

    private static void fact(List<Block> blocks, String label, @Nullable String value) {
        if (value != null) {
            blocks.add(Block.fact(label, value));
        }
    }

    private static void text(List<Block> blocks, String heading, @Nullable String text) {
        if (text != null) {
            blocks.add(Block.heading(heading));
            blocks.add(Block.text(text));
        }
    }

    private @Nullable String ended(FirstTalk firstTalk) {
        return firstTalk.endedOn() == null
                ? null
                : GermanWords.day(firstTalk.endedOn()) + ", " + words.of("EndKind", firstTalk.endKind());
    }

    private @Nullable String taken(FirstTalk firstTalk) {
        return firstTalk.takenOn() == null
                ? null
                : GermanWords.day(firstTalk.takenOn()) + " von " + staff.apply(firstTalk.adviser());
    }

    private void recommendations(List<Block> blocks, FirstTalk firstTalk) {
        if (firstTalk.recommendations().isEmpty()) {
            return;
        }
        blocks.add(Block.heading("Empfehlungen"));
        for (var one : firstTalk.recommendations()) {
            var kind = words.of("RecommendationKind", one.kind());
            var decision = one.decision() == null ? "noch nicht entschieden" : words.of("Decision", one.decision());
            var reason = one.reason() == null ? "" : "\n" + one.reason();
            blocks.add(
                    Block.entry("•", kind + reason, "vom " + GermanWords.day(one.recommendedOn()) + "\n" + decision));
        }
    }

    private static void modules(List<Block> blocks, FirstTalk firstTalk) {
        if (firstTalk.modules().isEmpty()) {
            return;
        }
        blocks.add(Block.heading("Besuchte Module"));
        for (var module : firstTalk.modules()) {
            var state = module.waived() ? ", erlassen" : module.completed() ? ", abgeschlossen" : "";
            blocks.add(Block.fact("Modul " + module.number(), module.minutes() + " Minuten" + state));
        }
    }

    private static void missing(List<Block> blocks, Part<?> part, String heading, String service) {
        if (part.isMissing()) {
            blocks.add(Block.heading(heading));
            blocks.add(Block.text("Dieser Teil fehlt, weil der Dienst „" + service + "“ gerade nicht antwortet."));
        }
    }

    private void roadmap(List<Block> blocks, Roadmap roadmap) {
        if (roadmap.isEmpty()) {
            return;
        }
        blocks.add(Block.heading("Fahrplan"));
        for (var goal : roadmap.goals()) {
            blocks.add(Block.entry("•", "Ziel: " + text(goal.text()), "bis " + GermanWords.day(goal.targetOn())));
        }
        for (var step : roadmap.steps()) {
            var state = step.isOpen()
                    ? "bis " + GermanWords.day(step.lastDay()) + "\n" + words.of("StepTaker", step.takenBy())
                    : words.of("StepState", step.state());
            blocks.add(Block.entry("•", "Schritt: " + text(step.text()), state));
        }
        for (var obstacle : roadmap.obstacles()) {
            blocks.add(Block.entry("•", "Stolperstein: " + text(obstacle.text()), null));
        }
        for (var topic : roadmap.topics()) {
            blocks.add(Block.entry("•", "Thema: " + text(topic.text()), words.of("SupportKind", topic.support())));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private void loans(List<Block> blocks, List<LoanedDevice> devices) {
        blocks.add(Block.heading("Leihgeräte"));
        for (var device : devices) {
            var number = device.inventoryNumber() == null ? "" : " " + device.inventoryNumber();
            var due = device.dueBack() == null ? null : "zurück bis " + GermanWords.day(device.dueBack());
            blocks.add(Block.entry("•", words.of("DeviceType", device.type()) + number, due));
        }
        if (devices.isEmpty()) {
            blocks.add(Block.text("Die Person hat kein Leihgerät."));
        }
    }
}
