package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Protocol;

/** Hears how a certification goes. Called by several threads at the same time. */
public interface CertificationListener {
    /** Hears nothing. */
    CertificationListener SILENT = new CertificationListener() {};

    /**
     * A run over all harnesses begins.
     *
     * @param number 1 for the first
     * @param of how many there will be, unless it ends early
     * @param seed where the random numbers of this one begin
     */
    default void run(int number, int of, long seed) {}

    /** A harness is about to be made; servers may start now. */
    default void opening(String source) {}

    /** A harness is there and says what it is of; the name of the backend is the one that the calls below give. */
    default void opened(String source, String backend) {}

    /** The harness could not be used. */
    default void unavailable(Unavailable unavailable) {}

    /** A suite begins. */
    default void started(Protocol protocol, String backend, long tests) {}

    /** A test has ended. */
    default void tested(Protocol protocol, String backend, boolean failed) {}

    /** A suite has ended. */
    default void finished(SubjectReport report) {}
}
