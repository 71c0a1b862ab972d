package de.motivag.suite.demo;

import static de.motivag.suite.Service.ENROLMENT;

import de.motivag.suite.Staff;
import java.util.List;
import java.util.Map;

/** The institutions to which the equal opportunity officer refers people. The last one has closed. */
final class NetworkContacts {
    private record Institution(String name, String kind, String phone, String note) {}

    private static final List<Institution> ALL = List.of(
            new Institution("Kita Regenbogen", "CHILD_CARE", "+49 30 2312591", "Plätze ab dem zweiten Geburtstag"),
            new Institution("Pflegestützpunkt", "CARE", "+49 30 2312592", "Beratung montags und mittwochs"),
            new Institution("Familienberatung", "COUNSELLING", "+49 30 2312593", "Termine auch am Abend"),
            new Institution("Tagesmütter e. V.", "CHILD_CARE", "+49 30 2312594", "Vermittlung von Tagespflege"));

    private NetworkContacts() {}

    static void define(String organisation, Connection connection) {
        var officer = new Staff("equal-opportunity", organisation);
        for (var one : ALL) {
            var body = Map.of(
                    "networkContact", id(organisation, one),
                    "kind", one.kind(),
                    "name", one.name(),
                    "phone", one.phone(),
                    "note", one.note());
            connection.post(officer, ENROLMENT, "/network-contacts", body, "network-contact/" + id(organisation, one));
        }
        var path = "/network-contacts/" + id(organisation, ALL.getLast()) + "/retire";
        connection.post(officer, ENROLMENT, path, Map.of(), "network-contact/retire");
    }

    private static Object id(String organisation, Institution one) {
        return DemoId.of("network-contact/" + organisation + one.name());
    }
}
