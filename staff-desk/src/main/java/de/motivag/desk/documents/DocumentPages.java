package de.motivag.desk.documents;

import de.motivag.desk.frame.Page;
import de.motivag.desk.handovers.FirstTalks;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.roadmap.Roadmap;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The documents to print. Each opens the identity of the person with the reason DOCUMENT, which is logged. */
@Controller
class DocumentPages {

    private final Services services;
    private final FirstTalks firstTalks;
    private final People people;
    private final StaffDirectory staff;
    private final GermanWords words;

    DocumentPages(Services services, FirstTalks firstTalks, People people, StaffDirectory staff, GermanWords words) {
        this.services = services;
        this.firstTalks = firstTalks;
        this.people = people;
        this.staff = staff;
        this.words = words;
    }

    @GetMapping("/participations/{participation}/handover.pdf")
    ResponseEntity<byte[]> handover(@PathVariable UUID participation, @ModelAttribute Page page) {
        var firstTalk = firstTalks.of(participation, People.DOCUMENT);
        var person = people.opened(firstTalk.participant(), People.DOCUMENT);
        var blocks = new HandoverBlocks(words, staff::name)
                .of(
                        firstTalk,
                        person,
                        people.name(person),
                        firstTalks.title(firstTalk.offer()),
                        firstTalks.roadmap(firstTalk.participation(), People.DOCUMENT),
                        firstTalks.loans(firstTalk));
        return pdf("uebergabe.pdf", new HandoverSheet(page.today(), blocks).pdf());
    }

    private record Participation(String offer) {}

    @GetMapping("/participations/{participation}/roadmap.pdf")
    ResponseEntity<byte[]> roadmap(@PathVariable UUID participation, @ModelAttribute Page page) {
        var roadmap = services.coaching()
                .get(
                        Roadmap.class,
                        "/participations/{participation}/roadmap",
                        Query.of("reason", People.DOCUMENT),
                        participation);
        var offer = services.coaching()
                .get(Participation.class, "/participations/{participation}", Query.none(), participation)
                .offer();
        var person = people.opened(roadmap.participant(), People.DOCUMENT);
        var sheet = new RoadmapSheets(words)
                .of(roadmap, person, people.name(person), firstTalks.title(offer), page.today());
        return pdf("fahrplan.pdf", sheet.pdf());
    }

    /** @param file the name of the file, which names no person */
    private static ResponseEntity<byte[]> pdf(String file, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(content);
    }
}
