package io.bluestar.testkit.contracts.saboteurs.server;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Clients that take a silent server in the wrong way. */
public final class ServerFaults {
    private ServerFaults() {}

    public static final class LetsClientExceptionsEscape extends SilentServer {
        @Override
        RuntimeException late(Failing failing, String operation, String subject) {
            return new UncheckedIOException(new ConnectException("connection refused"));
        }
    }

    public static final class ForgetsTheCause extends SilentServer {
        @Override
        RuntimeException late(Failing failing, String operation, String subject) {
            return failing.because(operation, subject, "no answer", null);
        }
    }

    public static final class ForgetsWhatWasAskedFor extends SilentServer {
        @Override
        RuntimeException late(Failing failing, String operation, String subject) {
            return failing.because(operation, "?", "no answer", new SocketTimeoutException());
        }
    }

    public static final class WaitsForEver extends SilentServer {
        @Override
        Duration patience() {
            return Duration.ofDays(1);
        }
    }

    public static final class TellsThePassword extends SilentServer {
        @Override
        RuntimeException late(Failing failing, String operation, String subject) {
            return failing.because(
                    operation,
                    subject,
                    "no answer",
                    new ConnectException("tcp://user:" + PASSWORD + "@server:6379 refused the connection"));
        }
    }

    public static final class SwallowsInterrupts extends SilentServer {
        @Override
        RuntimeException interrupted(Failing failing, String operation, String subject, InterruptedException e) {
            return failing.because(operation, subject, "interrupted", e);
        }
    }

    /** Connects late, and if need be in order to take leave. */
    public static final class FailsToClose extends SilentServer {
        @Override
        public void close(Failing failing) {
            if (!wasAsked()) {
                throw failure(failing, "quit", "");
            }
        }
    }

    /** Connects late, and if need be in order to take leave. */
    public static final class WaitsForItsServerInClose extends SilentServer {
        @Override
        public void close(Failing failing) {
            if (!wasAsked()) {
                new WaitsForEver().failure(failing, "quit", "");
            }
        }
    }
}
