package de.motivag.kit.history;

import de.motivag.kit.decision.Rule;

enum HistoryRule implements Rule {
    NOTHING_RECORDED(404, "Zu dieser Person ist hier nichts erfasst.", "Nothing is recorded here about this person.");

    private final Wording wording;

    HistoryRule(int status, String german, String english) {
        wording = new Wording(status, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
