package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Staff;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number on the first page is the number of rows behind it. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class TodayNumbersTest {
    @BeforeAll
    static void there_is_work() {
        OneOfEach.of("jc-nord");
        Organisation.settled();
    }

    static List<Staff> staff() {
        return Stream.concat(Staff.ROLES.stream(), Stream.of("intake-adviser", "team-lead-moderator"))
                .map(account -> new Staff(account, "jc-nord"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("staff")
    void every_number_is_the_number_of_rows_of_the_list_behind_it(Staff staff) {
        var numbers = TodayNumbers.of(DeskClient.signedIn(staff));
        if (!staff.account().equals("analyst")) {
            assertThat(numbers.all()).isNotEmpty();
        }
        assertThat(numbers.different()).isEmpty();
    }
}
