package de.motivag.desk.person;

import de.motivag.desk.intake.Referral;
import de.motivag.desk.people.People.Person;
import de.motivag.desk.person.Loan.Device;
import de.motivag.desk.person.Loan.Request;
import de.motivag.desk.person.Outcome.Biography;
import de.motivag.desk.person.Outcome.Case;
import de.motivag.desk.services.Part;
import java.util.List;

/** Everything that the services tell this reader about one person. Each part may be missing or hidden. */
public record PersonFile(
        Person person,
        Part<List<Referral>> referrals,
        Part<List<Participation>> participations,
        Part<List<Request>> requests,
        Part<List<Device>> devices,
        Part<List<Case>> cases,
        Part<Biography> biography,
        List<Recorded> history,
        List<Part<List<Recorded>>> histories) {}
