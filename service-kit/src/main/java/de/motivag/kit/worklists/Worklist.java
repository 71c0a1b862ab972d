package de.motivag.kit.worklists;

import de.motivag.kit.security.Role;
import java.util.Set;

/** A selection of the rows of a list that need work. The constants of one enum are the worklists of one list. */
public interface Worklist {
    /** The value of the list's parameter {@code worklist}. */
    String name();

    Definition definition();

    /**
     * @param condition SQL condition of the rows. It may use the parameters {@code :organisation}, {@code :today} (date),
     *     {@code :now} (timestamp; both in Berlin) and {@code :staff::uuid[]}
     * @param roles roles that work on the rows of the whole organisation
     * @param ownRoles roles that work on their own rows
     */
    record Definition(String condition, Set<Role> roles, Set<Role> ownRoles) {
        private static final String EVERY_ROW = "true";

        /** Whether every row of the list needs work, so that the list has no parameter {@code worklist}. */
        boolean isWholeList() {
            return condition.equals(EVERY_ROW);
        }

        public Definition roles(Role... whole) {
            return new Definition(condition, Set.of(whole), ownRoles);
        }

        public Definition ownRoles(Role... own) {
            return new Definition(condition, roles, Set.of(own));
        }
    }

    /** Every row of a list needs work. */
    static Definition wholeList() {
        return where(Definition.EVERY_ROW);
    }

    static Definition where(String condition) {
        return new Definition(condition, Set.of(), Set.of());
    }
}
