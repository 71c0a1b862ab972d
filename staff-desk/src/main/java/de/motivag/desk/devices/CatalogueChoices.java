package de.motivag.desk.devices;

import de.motivag.desk.commands.Choices;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The device types and accessories of the catalogue that are in use, for roles that may read it. */
@Component
class CatalogueChoices implements Choices {

    private static final Set<String> ACCESSORIES = Set.of("accessories", "missing");

    private final Services services;

    CatalogueChoices(Services services) {
        this.services = services;
    }

    private record Catalogue(List<Entry> deviceTypes, List<Entry> accessories) {}

    private record Entry(
            String code, @Nullable String german, @Nullable String english, boolean retired) {
        String name() {
            var isEnglish = LocaleContextHolder.getLocale().getLanguage().equals("en");
            return Objects.requireNonNullElse(isEnglish ? english : german, code);
        }
    }

    @Override
    public Set<String> fields() {
        return services.device().mayRead("/catalogue") ? Set.of("type", "device", "accessories", "missing") : Set.of();
    }

    @Override
    public List<Choice> choices(String field, Map<String, String> context) {
        var catalogue = services.device().get(Catalogue.class, "/catalogue", Query.none());
        var entries = ACCESSORIES.contains(field) ? catalogue.accessories() : catalogue.deviceTypes();
        return entries.stream()
                .filter(entry -> !entry.retired())
                .map(entry -> new Choice(entry.code(), entry.name()))
                .toList();
    }
}
