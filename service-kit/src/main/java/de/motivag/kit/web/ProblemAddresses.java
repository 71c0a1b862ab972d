package de.motivag.kit.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds the address of its description to a problem. Shortens the address that Spring repeats in it, because that can be
 * kilobytes long.
 */
@ControllerAdvice
final class ProblemAddresses implements ResponseBodyAdvice<Object> {
    private static final int LONGEST = 200;
    private static final int ESCAPE = "%C3".length();

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem) {
            if (problem.getInstance() != null) {
                problem.setInstance(shortened(problem.getInstance()));
            }
            addHelp(
                    problem,
                    ((ServletServerHttpRequest) request).getServletRequest().getContextPath());
        }
        return body;
    }

    /** @param prefix path that a proxy has put before this service's addresses */
    static void addHelp(ProblemDetail problem, String prefix) {
        var code = String.valueOf(problem.getType()).substring(Problems.TYPE.length());
        problem.setProperty("help", prefix + "/problems/" + code);
    }

    private static URI shortened(URI address) {
        var text = address.toString();
        if (text.length() <= LONGEST) {
            return address;
        }
        var escape = text.lastIndexOf('%', LONGEST - 1);
        var end = escape > LONGEST - ESCAPE ? escape : LONGEST;
        return URI.create(text.substring(0, end));
    }
}
