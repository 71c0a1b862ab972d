package de.motivag.desk.frame;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The headers of all answers, and the language: that of the browser, until somebody changes it by {@code ?language=en}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie();
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecurityHeaders securityHeaders(
            @Value("${desk.issuer}") URI issuer,
            @Value("${server.forward-headers-strategy:none}") String forwardedHeaders) {
        return new SecurityHeaders(issuer, forwardedHeaders.equalsIgnoreCase("framework"));
    }

    /** The first filter after Spring's filter for forwarded headers, which decides whether a request is secure. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeadersFilter(SecurityHeaders headers) {
        var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(headers)));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatRefusals(SecurityHeaders headers) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new TomcatRefusals(headers)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("language");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
