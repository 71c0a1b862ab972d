package de.motivag.coaching.write.offer;

import de.motivag.events.coaching.OfferEvent.OfferModule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;

/**
 * A module as a team lead defines it.
 *
 * @param number number in the offer, 1 to 99; refused if it occurs twice
 * @param requiredMinutes attended minutes that complete the module
 */
public record DefinedModule(
        @Min(1) @Max(99) int number, @Min(1) @Max(100_000) int requiredMinutes) {
    static List<OfferModule> all(List<DefinedModule> modules) {
        return modules.stream()
                .map(module -> new OfferModule(module.number(), module.requiredMinutes()))
                .toList();
    }
}
