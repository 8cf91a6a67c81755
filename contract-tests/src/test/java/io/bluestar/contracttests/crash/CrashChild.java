package io.bluestar.contracttests.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * The main class of a process that is killed: it carries out one order after the other, read from its standard input, and
 * says when it begins and when it is done. It ends with its parent, however that ends: the operating system closes the
 * stream then.
 */
final class CrashChild {
    /** Begins every line that is meant for the parent. */
    static final String MARK = "crash-child: ";

    static final String READY = "ready";
    static final String BEGUN = "begun";
    static final String DONE = "done";
    static final String FAILED = "failed";
    /** Parts the fields of an order. */
    static final String SEPARATOR = "\t";

    /** What a child can do, by the name that an argument has for it. */
    private static final Map<String, Function<Servers, Work>> WORKS =
            Map.of(Moving.NAME, Moving::new, Seeding.NAME, Seeding::new);

    private CrashChild() {}

    /**
     * Warms up, says that it is ready, and waits for orders.
     *
     * @param arguments the servers, and the names of what is to be done, the orders being for the last
     */
    public static void main(String[] arguments) throws InterruptedException {
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> readOrders(orders), "orders");
        reader.setDaemon(true);
        reader.start();
        Work work = warmedUp(List.of(arguments));
        say(READY);
        while (true) {
            List<String> order = List.of(orders.take().split(SEPARATOR, -1));
            say(BEGUN);
            try {
                work.carryOut(order);
            } catch (RuntimeException e) {
                e.printStackTrace(System.out);
                say(FAILED);
                throw e;
            }
            say(DONE);
        }
    }

    private static Work warmedUp(List<String> arguments) {
        Servers servers = Servers.of(arguments);
        Work work = null;
        for (String name : arguments.subList(servers.arguments().size(), arguments.size())) {
            work = WORKS.get(name).apply(servers);
            work.warmUp();
        }
        return work;
    }

    private static void readOrders(BlockingQueue<String> orders) {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            // A stream that cannot be read has no parent at its other end.
        }
        // Not exit: nothing that still runs may keep the process alive.
        Runtime.getRuntime().halt(0);
    }

    private static void say(String word) {
        System.out.println(MARK + word);
        System.out.flush();
    }

    /** Something that a child does over and over. */
    interface Work {
        /** Does it once, where it leaves no traces that are looked at: the first time takes much longer than the others. */
        void warmUp();

        void carryOut(List<String> order);
    }
}
