package de.motivag.desk.frame;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the texts of all desks: each pair of files {@code texts/<name>_de.properties} and {@code _en}. */
@Configuration(proxyBeanMethods = false)
class Texts {

    private static final String GERMAN = "_de.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.GERMAN);
        source.setFallbackToSystemLocale(false);
        source.setBasenames(Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*" + GERMAN))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> "texts/" + name.substring(0, name.length() - GERMAN.length()))
                .toArray(String[]::new));
        return source;
    }

    /** The text, or null if there is none. */
    static @Nullable String find(MessageSource source, Locale locale, String key, Object... arguments) {
        return source.getMessage(key, arguments, null, locale);
    }
}
