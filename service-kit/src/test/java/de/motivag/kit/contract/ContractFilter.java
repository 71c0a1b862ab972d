package de.motivag.kit.contract;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** Compares each exchange of a service with its contract, including those that the security filters refuse. */
final class ContractFilter extends OncePerRequestFilter {
    private static final int MOST_BYTES = 64 * 1024;

    private final Contract contract;
    private final RecordedAnswers answers;

    ContractFilter(Contract contract, RecordedAnswers answers) {
        this.contract = contract;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = new ContentCachingRequestWrapper(request, MOST_BYTES);
        var answered = new CopiedAnswer(response);
        Violations.begin();
        try {
            chain.doFilter(asked, answered);
            var exchange = new Exchange(
                    request.getMethod(),
                    request.getRequestURI().substring(request.getContextPath().length()),
                    parameters(request.getQueryString()),
                    request::getHeader,
                    asked.getContentAsByteArray(),
                    answered.getStatus(),
                    answered::getHeader,
                    answered.getContentType(),
                    answered.copy.toByteArray());
            var operation = contract.operation(exchange);
            Violations.add(contract.violations(exchange, operation));
            operation.ifPresent(described -> answers.add(contract.id(described), exchange));
        } finally {
            Violations.end();
        }
    }

    private static Map<String, List<String>> parameters(@Nullable String query) {
        if (query == null) {
            return Map.of();
        }
        try {
            return Arrays.stream(query.split("&"))
                    .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                    .filter(pair -> !pair.isEmpty())
                    .collect(Collectors.groupingBy(
                            pair -> pair.replaceFirst("=.*", ""),
                            Collectors.mapping(
                                    pair -> pair.contains("=") ? pair.substring(pair.indexOf('=') + 1) : "",
                                    Collectors.toList())));
        } catch (IllegalArgumentException notDecodable) {
            return Map.of();
        }
    }

    /** Copies a JSON answer while it is written. Other answers may be long. */
    private static final class CopiedAnswer extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
        private @Nullable ServletOutputStream out;
        private @Nullable PrintWriter writer;

        CopiedAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (out == null) {
                out = new Copying(super.getOutputStream());
            }
            return out;
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()), true);
            }
            return writer;
        }

        @Override
        public void reset() {
            super.reset();
            copy.reset();
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            copy.reset();
        }

        private final class Copying extends ServletOutputStream {
            private final ServletOutputStream out;

            Copying(ServletOutputStream out) {
                this.out = out;
            }

            @Override
            public void write(int b) throws IOException {
                out.write(b);
                if (isJson()) {
                    copy.write(b);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                if (isJson()) {
                    copy.write(bytes, from, length);
                }
            }

            private boolean isJson() {
                var type = getContentType();
                return type != null && (type.startsWith("application/json") || type.startsWith("application/problem"));
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }

            @Override
            public boolean isReady() {
                return out.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                out.setWriteListener(listener);
            }
        }
    }
}
