package de.motivag.desk.frame;

import java.util.List;

/** The entries of the navigation about one subject. */
public record NavigationGroup(Subject subject, List<NavigationEntry> entries) {

    /** A subject has all entries from its first position to that of the next subject. */
    public enum Subject {
        /** The first page and the team, which need no heading. */
        TODAY(0),
        PEOPLE(10),
        DEVICES(39),
        OUTCOMES(50),
        FIGURES(60),
        PRIVACY(70),
        ORGANISATION(80);

        private final int first;

        Subject(int first) {
            this.first = first;
        }

        private boolean has(NavigationEntry entry) {
            return first <= entry.order() && (this == ORGANISATION || entry.order() < values()[ordinal() + 1].first);
        }
    }

    /** The entries by subject, in their order; subjects without an entry are left out. */
    static List<NavigationGroup> of(List<NavigationEntry> entries) {
        return List.of(Subject.values()).stream()
                .map(subject -> new NavigationGroup(
                        subject, entries.stream().filter(subject::has).toList()))
                .filter(group -> !group.entries.isEmpty())
                .toList();
    }
}
