package de.motivag.suite;

import de.motivag.kit.recovery.StoreBehindTopic;
import java.util.List;
import java.util.stream.Collectors;

/** The stores of some services are behind their topics. */
final class StoreRefusedException extends LauncherException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private StoreRefusedException(String message, String code, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    static StoreRefusedException by(StoreBehindTopic refusal) {
        return new StoreRefusedException(String.valueOf(refusal.getMessage()), refusal.code(), refusal);
    }

    /** Combines the refusals, because usually one backup of all databases was restored. */
    static StoreRefusedException together(List<StoreRefusedException> refusals) {
        var codes = refusals.stream().map(refusal -> refusal.code).collect(Collectors.joining(","));
        var words = refusals.stream().map(StoreRefusedException::getMessage).collect(Collectors.joining("\n"));
        return new StoreRefusedException(
                refusals.size() == 1 ? words : words + "\nAll of them at once: ./start --recovery=" + codes,
                codes,
                refusals.getFirst());
    }
}
