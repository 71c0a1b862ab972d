package de.motivag.desk.people;

import de.motivag.desk.people.StaffDirectory.Member;
import de.motivag.desk.services.Away;
import java.util.List;

/** The list of the staff of an organisation, as the issuer of tokens has it. */
interface StaffSource {

    /** @throws Away if the issuer does not answer */
    List<Member> of(String organisation);
}
