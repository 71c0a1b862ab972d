package de.motivag.kit.probe;

import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class ProbeProjection implements Projection<DeviceEvent> {
    /** Makes the projection fail after it has written its row. */
    public volatile boolean failing;

    @Override
    public String view() {
        return "probe";
    }

    @Override
    public List<String> tables() {
        return List.of("probe");
    }

    @Override
    public Class<DeviceEvent> events() {
        return DeviceEvent.class;
    }

    @Override
    public void on(DeviceEvent event, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into probe (device, holder, changes, version) values (?, ?, 1, ?)
                        on conflict (device) do update set holder = coalesce(excluded.holder, probe.holder),
                          changes = probe.changes + 1, version = excluded.version""")
                .param(event.device().value())
                .param(
                        event instanceof DeviceReserved reserved
                                ? reserved.loanRequest().value()
                                : null)
                .param(metadata.sequence() + 1)
                .update();
        if (failing) {
            throw new IllegalStateException("failure caused by the test");
        }
    }
}
