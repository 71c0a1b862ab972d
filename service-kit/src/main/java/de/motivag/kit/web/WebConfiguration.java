package de.motivag.kit.web;

import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.SecurityMetrics;
import de.motivag.kit.vault.Signature;
import jakarta.servlet.Filter;
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
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.CorsFilter;
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
@Import({Parameters.class, Problems.class, ProblemAddresses.class, ContentLanguage.class, ProblemsApi.class})
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
        return new ProblemWriter(json, locales, isBehindProxy(forwardedHeaders));
    }

    @Bean
    SecurityHeaders securityHeaders(@Value("${server.forward-headers-strategy:none}") String forwardedHeaders) {
        return new SecurityHeaders(isBehindProxy(forwardedHeaders));
    }

    private static boolean isBehindProxy(String forwardedHeaders) {
        return forwardedHeaders.equalsIgnoreCase("framework");
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

    /** The first filter after Spring's filter for forwarded headers, which decides whether a request is secure. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeadersFilter(SecurityHeaders headers) {
        return filter(new HeaderWriterFilter(List.of(headers)), 1);
    }

    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        return filter(new TraceFilter(), 2);
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter problems) {
        return filter(new ProblemFilter(problems), 3);
    }

    /** Before the security filters, because a preflight request has no token and a 401 needs the headers, too. */
    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(
            ProblemWriter problems, @Value("${motivag.front-ends}") List<String> frontEnds) {
        var configuration = FrontEndCors.configuration(frontEnds);
        var filter = new CorsFilter(_ -> configuration);
        filter.setCorsProcessor(new FrontEndCors(problems));
        return filter(filter, 4);
    }

    private static <F extends Filter> FilterRegistrationBean<F> filter(F filter, int position) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems(
            ProblemWriter problems, SecurityHeaders headers) {
        return tomcat -> {
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(problems, headers)));
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
