package de.motivag.kit.web;

import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.SecurityMetrics;
import de.motivag.kit.vault.Signature;
import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@Import({Parameters.class, Problems.class, ProblemAddresses.class, ProblemsApi.class})
class WebConfiguration {
    @Bean
    WebMvcConfigurer roleCheck(
            AccessLog log, ProblemWriter problems, ObjectProvider<Validator> validator, CursorSeal cursors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RoleCheck(log, problems));
                registry.addInterceptor(new QueryCheck());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                ParameterFormats.register(registry, cursors);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new BoundBody(validator::getObject));
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    CursorSeal cursorSeal(Signature signature) {
        return new CursorSeal(signature);
    }

    @Bean
    JacksonModule cursorJson(CursorSeal cursors) {
        return new SimpleModule("cursor").addSerializer(new CursorJson(cursors));
    }

    @Bean
    ProblemWriter problemWriter(
            JsonMapper json,
            LocaleResolver locales,
            @Value("${server.forward-headers-strategy:none}") String forwardedHeaders) {
        return new ProblemWriter(json, locales, forwardedHeaders.equalsIgnoreCase("framework"));
    }

    @Bean
    SecurityProblemHandlers atTheDoor(
            ProblemWriter problems,
            AccessLog log,
            SecurityMetrics metrics,
            ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return new SecurityProblemHandlers(problems, log, metrics, new Routes(mappings));
    }

    /** Accepts any HTTP method, because the handler mapping answers with 405 and the allowed methods. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        var registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new ProblemFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems(ProblemWriter problems) {
        return tomcat -> {
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
            // Parameters are read from the address only; no endpoint accepts a form as its body.
            tomcat.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
        };
    }

    @Bean
    CommandEndpoints commandEndpoints(BeanFactory beans, Commands commands, Validator validator) {
        return new CommandEndpoints(AutoConfigurationPackages.get(beans), commands, validator);
    }

    @Bean
    SmartInitializingSingleton openEndpoints(
            CommandEndpoints endpoints,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return () -> endpoints.register(mapping);
    }
}
