package io.bluestar.contracttests.faults.wire;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** No answer, until the proxy is healed. */
public final class Silence implements Change {
    private static final int LONGEST_MINUTES = 5;

    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Response of(Response answer, Request request) throws InterruptedException {
        if (!ended.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("nobody has ended the silence for " + LONGEST_MINUTES + " minutes");
        }
        return answer;
    }

    void end() {
        ended.countDown();
    }
}
