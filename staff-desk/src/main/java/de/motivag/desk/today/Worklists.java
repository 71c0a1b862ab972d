package de.motivag.desk.today;

import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of a service's worklists for the person who is signed in.
 *
 * @param deputyFor the staff whom the person deputises; the own rows contain theirs
 */
public record Worklists(List<Counted> worklists, List<Deputised> deputyFor) {

    /**
     * @param mine whether the rows are the person's own
     * @param list the address of exactly these rows
     */
    public record Counted(String name, boolean mine, long count, String list) {}

    /** @param until the last day */
    public record Deputised(String staff, LocalDate until) {}
}
