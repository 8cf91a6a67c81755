package io.bluestar.testkit.contracts.harness;

import java.util.Set;

/**
 * A server, or a way to one, that the kit can make fail and recover. It belongs to one test: other backends of the harness
 * must not notice its faults. A proxy before a shared server is what most harnesses give.
 *
 * @param <B> the protocol
 */
public interface FaultyServer<B> extends AutoCloseable {

    /**
     * Opens the backend on this server, with bounds of time that keep each call within {@link Harness#failureBound()}
     * whatever the fault. The kit closes it, before this.
     */
    B open();

    /** The faults that this server can have; at least one. */
    Set<Fault> faults();

    /**
     * Makes the server fail, from now on and for open connections too. Returns once it does. Called by another thread than
     * those that use the backend, while they do.
     *
     * @param fault one of {@link #faults()}
     */
    void begin(Fault fault);

    /**
     * Ends the fault: the server is as good as before, and has what it had. Connections that the fault met may be cut. Does
     * nothing where there is none. A backend has to answer within {@link Harness#failureBound()} of it.
     */
    void recover();

    /** Ends the server. */
    @Override
    void close();
}
