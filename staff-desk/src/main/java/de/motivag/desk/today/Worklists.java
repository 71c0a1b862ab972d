package de.motivag.desk.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a service's worklists for the person who is signed in.
 *
 * @param deputyFor the staff whom the person deputises; the own rows contain theirs
 */
public record Worklists(List<Counted> worklists, List<Deputised> deputyFor) {

    /** The names of the enums of worklists, by the address of the list that shows them. */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("/referrals", "ReferralWorklist"),
            Map.entry("/erasures", "ErasureWorklist"),
            Map.entry("/retention-terms", "RetentionWorklist"),
            Map.entry("/sessions", "SessionWorklist"),
            Map.entry("/groups", "GroupWorklist"),
            Map.entry("/participations", "ParticipationWorklist"),
            Map.entry("/appointments", "AppointmentWorklist"),
            Map.entry("/aftercares", "AftercareWorklist"),
            Map.entry("/roadmap-steps", "RoadmapStepWorklist"),
            Map.entry("/handovers", "HandoverWorklist"),
            Map.entry("/devices", "DeviceWorklist"),
            Map.entry("/loan-requests", "LoanRequestWorklist"),
            Map.entry("/outcome-cases", "OutcomeCaseWorklist"),
            Map.entry("/contradicting-days", "ContradictingDaysWorklist"));

    /** The name of the enum of a worklist, for its text. */
    public static String type(Counted worklist) {
        return TYPES.getOrDefault(worklist.list().replaceFirst("[?].*", ""), "");
    }

    /**
     * @param mine whether the rows are the person's own
     * @param block the part of the first page, such as {@code TO_DO}
     * @param list the address of exactly these rows
     */
    public record Counted(String name, boolean mine, String block, long count, String list) {}

    /** @param until the last day */
    public record Deputised(String staff, LocalDate until) {}
}
