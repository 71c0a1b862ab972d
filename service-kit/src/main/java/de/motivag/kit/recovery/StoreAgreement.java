package de.motivag.kit.recovery;

import org.jspecify.annotations.Nullable;

/**
 * What the last comparison of the store with its topic has found.
 *
 * @param missing events on the topic that the store lacks
 * @param misfit why the topic is not the store's, if it is not
 */
record StoreAgreement(long missing, @Nullable String misfit) {
    static final StoreAgreement WHOLE = new StoreAgreement(0, null);

    boolean isWhole() {
        return missing == 0 && misfit == null;
    }
}
