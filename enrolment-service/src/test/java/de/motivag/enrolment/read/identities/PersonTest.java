package de.motivag.enrolment.read.identities;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.enrolment.read.identities.Identities.Identity;
import de.motivag.events.Id;
import de.motivag.events.common.ParticipantId;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void missing_data_count_as_erased_only_if_they_were_erased(boolean erased) {
        var identity = new Identity(new ParticipantId(Id.next()), erased, null, 1);
        var person = Person.of(identity, EnumSet.allOf(PersonalProperty.class));
        assertThat(person.erased()).isEqualTo(erased);
        assertThat(person.familyName()).isNull();
    }
}
