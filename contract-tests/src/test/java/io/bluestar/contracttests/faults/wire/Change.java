package io.bluestar.contracttests.faults.wire;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;

/** What becomes of an answer on its way back. */
@FunctionalInterface
public interface Change {

    /**
     * The answer that the client gets.
     *
     * @param answer the server's, or an empty one where the server was not asked
     * @param request what it answers
     */
    Response of(Response answer, Request request) throws InterruptedException;
}
