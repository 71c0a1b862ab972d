package de.motivag.kit.recovery;

import org.jspecify.annotations.Nullable;

/**
 * The result of the last comparison of the store with its topic.
 *
 * @param missing number of events on the topic that the store lacks
 * @param misfit reason why the topic does not belong to the store; null if it does
 */
record StoreAgreement(long missing, @Nullable String misfit) {
    static final StoreAgreement WHOLE = new StoreAgreement(0, null);

    boolean isWhole() {
        return missing == 0 && misfit == null;
    }
}
