package de.motivag.desk.frame;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Adds the security headers to the answers of Tomcat itself, such as that to an address that cannot be read. */
final class TomcatRefusals extends ErrorReportValve {

    private final SecurityHeaders security;

    TomcatRefusals(SecurityHeaders security) {
        this.security = security;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() >= 400 && !response.isCommitted()) {
            security.writeHeaders(request.getRequest(), response.getResponse());
        }
        super.report(request, response, failure);
    }
}
