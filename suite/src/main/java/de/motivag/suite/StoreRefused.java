package de.motivag.suite;

import de.motivag.kit.recovery.StoreBehindTopic;
import java.util.List;
import java.util.stream.Collectors;

/** Stores of services are behind their topics. */
final class StoreRefused extends CannotGoOn {
    private static final long serialVersionUID = 1L;

    private final String code;

    private StoreRefused(String message, String code, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    static StoreRefused by(StoreBehindTopic refusal) {
        return new StoreRefused(String.valueOf(refusal.getMessage()), refusal.code(), refusal);
    }

    /** Usually one backup of all databases was restored, so that all are to be brought up. */
    static StoreRefused together(List<StoreRefused> refusals) {
        var codes = refusals.stream().map(refusal -> refusal.code).collect(Collectors.joining(","));
        var words = refusals.stream().map(StoreRefused::getMessage).collect(Collectors.joining("\n"));
        return new StoreRefused(
                refusals.size() == 1 ? words : words + "\nAll of them at once: ./start --recovery=" + codes,
                codes,
                refusals.getFirst());
    }
}
