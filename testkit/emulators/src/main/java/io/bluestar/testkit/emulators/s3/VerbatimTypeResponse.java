package io.bluestar.testkit.emulators.s3;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.gaul.shaded.org.eclipse.jetty.http.HttpHeader;

/**
 * Sends an object's content type as it was stored. Jetty's servlet layer rewrites those it knows:
 * {@code text/plain; charset=UTF-8} becomes {@code text/plain;charset=utf-8}.
 */
final class VerbatimTypeResponse extends HttpServletResponseWrapper {
    // The handler's own documents have it, and their writer needs to know; as an object's type it is sent as it is.
    private static final String DOCUMENT = "application/xml";

    VerbatimTypeResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setContentType(String type) {
        if (type.equals(DOCUMENT)) {
            super.setContentType(type);
        } else {
            ServletContextResponse.getServletContextResponse(getResponse())
                    .getWrapped()
                    .getHeaders()
                    .put(HttpHeader.CONTENT_TYPE, type);
        }
    }
}
