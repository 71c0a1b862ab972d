package de.motivag.suite.demo;

import de.motivag.events.common.DeviceType;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.Suitability;
import de.motivag.suite.demo.Cast.Finding;
import de.motivag.suite.demo.Person.Check;
import de.motivag.suite.demo.Person.Contact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The steps of a referral from the application to the request for a seat, and one later conversation. */
final class PathToSeat {
    private final Random random;
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private @Nullable LocalDate asksForSeat;
    private LocalDate day;

    PathToSeat(LocalDate appliedOn, boolean isSteered, Finding finding, Random random) {
        this.random = random;
        day = appliedOn;
        later(1);
        contact(Channel.MAIL, ContactPurpose.INFORMATION, 0);
        attempts(isSteered && finding == Finding.NEVER_REACHED ? 4 : random.nextInt(3));
        if (isSteered && finding == Finding.NEVER_REACHED) {
            return;
        }
        later(1);
        contact(Channel.PHONE, ContactPurpose.FIRST_CONTACT, minutes(10, 30));
        if (isSteered) {
            suitability(finding);
        }
    }

    private void suitability(Finding finding) {
        later(2 + random.nextInt(3));
        switch (finding) {
            case SUITABLE -> check(Suitability.SUITABLE);
            case WITH_DEVICE -> check(Suitability.WITH_DEVICE);
            case WITH_SUPPORT -> check(Suitability.WITH_SUPPORT);
            case NOT_SUITABLE -> check(Suitability.NOT_SUITABLE);
            case NOT_YET, NOT_YET_BUT_LATER -> enabling(finding == Finding.NOT_YET_BUT_LATER);
            case NEVER_REACHED -> throw new IllegalStateException("a person who was not reached cannot be assessed");
        }
        if (finding != Finding.NOT_SUITABLE && finding != Finding.NOT_YET) {
            later(1);
            asksForSeat = day;
            later(8 + random.nextInt(5));
            contact(oneIn(4) ? Channel.ON_SITE : Channel.VIDEO, ContactPurpose.COUNSELLING, minutes(20, 60));
        }
    }

    /** Help first (Befähigung), possibly followed by another check. */
    private void enabling(boolean isAssessedAgain) {
        check(Suitability.NOT_YET);
        later(3);
        contact(Channel.VIDEO, ContactPurpose.TECHNICAL_SUPPORT, minutes(20, 45));
        if (isAssessedAgain) {
            later(4);
            check(Suitability.WITH_SUPPORT);
        }
    }

    private void attempts(int times) {
        for (int i = 0; i < times; i++) {
            later(1);
            contacts.add(new Contact(day, day, Channel.PHONE, ContactPurpose.FIRST_CONTACT, false, 0));
        }
    }

    /** Some contacts are recorded only days later. */
    private void contact(Channel channel, ContactPurpose purpose, int minutes) {
        var recordedOn = oneIn(5) ? Workdays.after(day, 1 + random.nextInt(4)) : day;
        contacts.add(new Contact(day, recordedOn, channel, purpose, channel != Channel.MAIL, minutes));
    }

    private void check(Suitability result) {
        var device = oneIn(4) ? DeviceType.TABLET : DeviceType.LAPTOP;
        var channel = oneIn(3) ? Channel.ON_SITE : oneIn(2) ? Channel.PHONE : Channel.VIDEO;
        checks.add(new Check(day, result, minutes(90, 120), channel, device));
    }

    private void later(int days) {
        day = Workdays.after(day, days);
    }

    List<Contact> contacts() {
        return contacts;
    }

    List<Check> checks() {
        return checks;
    }

    /** Null if the person never asks. */
    @Nullable
    LocalDate asksForSeat() {
        return asksForSeat;
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private int minutes(int least, int most) {
        return least + 5 * random.nextInt((most - least) / 5 + 1);
    }
}
