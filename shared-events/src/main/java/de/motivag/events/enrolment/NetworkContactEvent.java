package de.motivag.events.enrolment;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.common.NetworkContactId;
import org.jspecify.annotations.Nullable;

/** Events of one institution in the network of the equal opportunity officer (BCA). They are about no client. */
public sealed interface NetworkContactEvent extends Event {
    NetworkContactId networkContact();

    @Override
    default NetworkContactId stream() {
        return networkContact();
    }

    record NetworkContactDefined(
            NetworkContactId networkContact, NetworkContactKind kind, Internal<NetworkContactDetails> details)
            implements NetworkContactEvent {}

    /** The institution has other details from now on. One that was retired is listed again. */
    record NetworkContactRevised(
            NetworkContactId networkContact, NetworkContactKind kind, Internal<NetworkContactDetails> details)
            implements NetworkContactEvent {}

    /** The institution is not listed any more. */
    record NetworkContactRetired(NetworkContactId networkContact) implements NetworkContactEvent {}

    /** @param name name of the institution */
    record NetworkContactDetails(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String link,
            @Nullable String note) {}

    /** The field in which an institution helps. */
    enum NetworkContactKind {
        /** Kinderbetreuung. */
        CHILD_CARE,
        /** Pflege von Angehörigen. */
        CARE,
        /** Beratung. */
        COUNSELLING,
        OTHER
    }
}
