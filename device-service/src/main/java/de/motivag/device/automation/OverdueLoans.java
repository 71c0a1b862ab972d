package de.motivag.device.automation;

import de.motivag.device.read.devices.Devices;
import de.motivag.device.write.device.markoverdue.MarkOverdue;
import de.motivag.kit.sweep.Sweep;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds loans that are past their due day and loans for which the next reminder is due. */
@Component
final class OverdueLoans implements Sweep {
    private final Devices devices;

    OverdueLoans(Devices devices) {
        this.devices = devices;
    }

    @Override
    public String name() {
        return "overdue-loans";
    }

    /** Selects candidates only. {@link MarkOverdue} decides on them and has the same days for reminders. */
    @Override
    public List<Due> due(LocalDate today, int limit) {
        return devices.overdue(today, limit).stream()
                .map(found -> new Due(found.organisation(), new MarkOverdue(found.device())))
                .toList();
    }
}
