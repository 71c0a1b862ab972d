package de.motivag.kit.web;

import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.SecurityMetrics;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@Import({Parameters.class, Problems.class})
class WebConfiguration {
    @Bean
    WebMvcConfigurer roleCheck(AccessLog log, AtTheDoor problems, ObjectProvider<Validator> validator) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleCheck(log, problems));
                registry.addInterceptor(new QueryCheck());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new BoundBody(validator::getObject));
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.GERMAN);
        return resolver;
    }

    @Bean
    AtTheDoor atTheDoor(
            JsonMapper json,
            LocaleResolver locales,
            AccessLog log,
            SecurityMetrics metrics,
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new AtTheDoor(json, locales, log, metrics, new Routes(mappings));
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemsOfTomcat(
            JsonMapper json, LocaleResolver locales) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(json, locales)));
    }

    @Bean
    CommandEndpoints commandEndpoints(BeanFactory beans, Commands commands, Rules rules, Validator validator) {
        return new CommandEndpoints(AutoConfigurationPackages.get(beans), commands, rules, validator);
    }

    @Bean
    SmartInitializingSingleton openEndpoints(
            CommandEndpoints endpoints,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return () -> endpoints.register(mapping);
    }
}
