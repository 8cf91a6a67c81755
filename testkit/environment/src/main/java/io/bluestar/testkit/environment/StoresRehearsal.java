package io.bluestar.testkit.environment;

import io.bluestar.testkit.start.Rehearsal;

/** Rehearses what the clients of the AWS SDK do at a start; public for {@link java.util.ServiceLoader} alone. */
public final class StoresRehearsal implements Rehearsal {

    /** For {@link java.util.ServiceLoader}. */
    public StoresRehearsal() {}

    @Override
    public void run() {
        WarmUp.rules();
        WarmUp.files();
    }
}
