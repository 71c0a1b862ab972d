package de.motivag.suite.running;

import static de.motivag.suite.Service.ENROLMENT;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One entity of each kind, all of one organisation, by their names in paths and bodies. */
public record OneOfEach(Organisation organisation, Map<String, String> ids) {
    /**
     * The participant's erasure was requested and is blocked. The referral is new. The participation is that of another
     * person, who has entered in the group.
     */
    public static OneOfEach of(String name) {
        var organisation = Organisation.configured(name);
        var group = organisation.groupOfToday();
        var participation = organisation.entered(group);
        var team = UUID.randomUUID();
        organisation
                .as("team-lead")
                .post(ENROLMENT, "/organisation/teams", "{\"team\": \"%1$s\", \"name\": \"Team %1$s\"}".formatted(team))
                .accepted();
        var participant = organisation.participant();
        organisation.referral(participant, organisation.offerOf(group));
        var referral = organisation.referral();
        organisation
                .as("privacy-officer")
                .post(ENROLMENT, "/participants/" + participant + "/request-erasure", "{}")
                .accepted();
        var device = organisation.device();
        var entered = new EnteredPeople(organisation);
        entered.aftercare(participation);
        var ids = new HashMap<>(entered.roadmap(participation));
        ids.putAll(entered.calendarLink(group));
        ids.putAll(Map.ofEntries(
                Map.entry("participant", participant.toString()),
                Map.entry("referral", referral.toString()),
                Map.entry("contact", organisation.contact(referral)),
                Map.entry("otherContact", organisation.contact(referral)),
                Map.entry("jobOffer", organisation.jobOffer(referral)),
                Map.entry("otherJobOffer", organisation.jobOffer(referral)),
                Map.entry("check", check(organisation, referral)),
                Map.entry("otherCheck", check(organisation, referral)),
                Map.entry(
                        "support", organisation.event("intake", referral, "request-support", "{\"need\": \"Kamera\"}")),
                Map.entry(
                        "transfer",
                        organisation.event("adviser", referral, "transfer", "{\"team\": \"%s\"}".formatted(team))),
                Map.entry("routeDecision", organisation.event("adviser", referral, "decide-route", """
                        {"route": "GREEN_ADVISER", "reason": "nach Absprache"}""")),
                // The referral of the examples stays open, so this is an event of another kind.
                Map.entry("withdrawal", organisation.contact(referral)),
                Map.entry("offer", organisation.offer().toString()),
                Map.entry("group", group.toString()),
                Map.entry("session", organisation.session(group).toString()),
                Map.entry("participation", participation.toString()),
                Map.entry("talk", entered.talk(participation)),
                Map.entry("otherTalk", entered.talk(participation)),
                Map.entry("selfStudy", entered.selfStudy(participation)),
                Map.entry("appointment", entered.appointment(participation).toString()),
                Map.entry("aftercareContact", entered.aftercareContact(participation)),
                Map.entry("otherAftercareContact", entered.aftercareContact(participation)),
                Map.entry("team", team.toString()),
                Map.entry("deputyship", organisation.deputyship().toString()),
                Map.entry("device", device.toString()),
                Map.entry("deviceStep", organisation.stocktake(device)),
                Map.entry("loanRequest", organisation.loanRequest().toString()),
                Map.entry(
                        "recommendation", entered.recommendation(participation).toString()),
                Map.entry("integration", entered.integration(participant).toString()),
                Map.entry("outcomeCase", organisation.outcomeCase(participation).toString())));
        ids.put("networkContact", organisation.networkContact().toString());
        return new OneOfEach(organisation, Map.copyOf(ids));
    }

    private static String check(Organisation organisation, UUID referral) {
        return organisation.event("intake", referral, "assess-suitability", """
                {"result": "SUITABLE", "minutes": 90, "channel": "VIDEO", "heldOn": "%s", "language": true,
                 "equipment": true, "reachableByPhone": true}""".formatted(Organisation.today()));
    }
}
