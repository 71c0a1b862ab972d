package de.motivag.kit.worklists;

import de.motivag.kit.security.Role;
import java.util.Set;

/** A selection of the rows of a list that need work. The constants of one enum are the worklists of one list. */
public interface Worklist {
    /** The value of the list's parameter {@code worklist}. */
    String name();

    Definition definition();

    /** The part of a first page to which the rows belong. */
    enum Block {
        /** The caller can act on the rows now. */
        TO_DO,
        /** Somebody else has to act first. */
        WAITING,
        /** The rows become due within the next days or weeks. */
        SOON
    }

    /**
     * @param condition SQL condition of the rows. It may use the parameters {@code :organisation}, {@code :today} (date),
     *     {@code :now} (timestamp; both in Berlin) and {@code :staff::uuid[]}
     * @param block part of a first page
     * @param roles roles that work on the rows of the whole organisation
     * @param ownRoles roles that work on their own rows
     */
    record Definition(String condition, Block block, Set<Role> roles, Set<Role> ownRoles) {
        private static final String EVERY_ROW = "true";

        /** Whether every row of the list needs work, so that the list has no parameter {@code worklist}. */
        boolean isWholeList() {
            return condition.equals(EVERY_ROW);
        }

        public Definition roles(Role... whole) {
            return new Definition(condition, block, Set.of(whole), ownRoles);
        }

        public Definition ownRoles(Role... own) {
            return new Definition(condition, block, roles, Set.of(own));
        }

        public Definition in(Block other) {
            return new Definition(condition, other, roles, ownRoles);
        }
    }

    /** Every row of a list needs work. */
    static Definition wholeList() {
        return where(Definition.EVERY_ROW);
    }

    /** Rows on which the caller can act now, unless {@link Definition#in} states otherwise. */
    static Definition where(String condition) {
        return new Definition(condition, Block.TO_DO, Set.of(), Set.of());
    }
}
