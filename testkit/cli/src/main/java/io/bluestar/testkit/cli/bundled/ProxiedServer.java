package io.bluestar.testkit.cli.bundled;

import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** A shared server behind a proxy of one's own: only the proxy fails. */
final class ProxiedServer<B> implements FaultyServer<B> {
    private final FaultyProxy proxy;
    private final Supplier<B> opening;
    private final Runnable closing;

    /**
     * A server that is well.
     *
     * @param proxy the way to it, closed with this
     * @param opening opens the backend on the proxy
     * @param closing releases what else there is at the end
     */
    ProxiedServer(FaultyProxy proxy, Supplier<B> opening, Runnable closing) {
        this.proxy = proxy;
        this.opening = opening;
        this.closing = closing;
    }

    @Override
    public B open() {
        return opening.get();
    }

    @Override
    public Set<Fault> faults() {
        return EnumSet.allOf(Fault.class);
    }

    @Override
    public void begin(Fault fault) {
        proxy.begin(fault);
    }

    @Override
    public void recover() {
        proxy.recover();
    }

    @Override
    public void close() {
        proxy.close();
        closing.run();
    }
}
