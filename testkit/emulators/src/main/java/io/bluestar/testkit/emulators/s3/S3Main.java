package io.bluestar.testkit.emulators.s3;

import io.bluestar.testkit.emulators.child.Lifeline;
import io.bluestar.testkit.emulators.s3.awssdk.FlatBlobStore;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.gaul.shaded.org.eclipse.jetty.http.HttpCompliance;
import org.gaul.shaded.org.eclipse.jetty.http.UriCompliance;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConfiguration;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConnectionFactory;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.server.ServerConnector;
import org.gaul.shaded.org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Runs the S3 server, in memory, on a free port of 127.0.0.1. */
public final class S3Main {
    private static final int MAX_THREADS = 100;
    private static final int MIN_THREADS = 4;
    // A key of 1,024 bytes takes up to 3,072 in a request line, once more as a copy's source, and metadata 2 KiB.
    private static final int HEADER_BYTES = 64 * 1024;
    // Longer than any client keeps an idle connection in its pool, so that none meets a closed one.
    private static final long IDLE_MILLIS = 600_000;

    private S3Main() {}

    /** Runs in a child JVM, until its parent ends. */
    public static void main(String[] arguments) throws Exception {
        Lifeline.hold();
        Server server = new Server(new QueuedThreadPool(MAX_THREADS, MIN_THREADS));
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new S3Servlet(new FlatBlobStore())), "/*");
        server.setHandler(context);
        server.start();
        Lifeline.ready(connector.getLocalPort());
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        // As S3Proxy has it: keys are paths with empty segments, dots and escapes in them.
        http.setHttpCompliance(HttpCompliance.LEGACY);
        http.setUriCompliance(UriCompliance.LEGACY);
        http.setHeaderCacheCaseSensitive(true);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(HEADER_BYTES);
        return http;
    }
}
