package io.bluestar.persistence.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.output.ArrayOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server by itself, be it a node of a Cluster, and the one connection to it. */
final class RedisNode implements Destination {
    private final RedisCacheOptions options;
    private final RedisFailures failures;
    private final SharedConnection connection;
    private volatile long lastAnswer = System.nanoTime();

    RedisNode(RedisClient client, RedisServer server, RedisCacheOptions options) {
        this.options = options;
        this.failures = new RedisFailures(server.toString(), server.secrets());
        this.connection = new SharedConnection(
                () -> client.connectAsync(RedisCall.CODEC, server.uri()).toCompletableFuture());
    }

    @Override
    public <T> T send(RedisCall<T> call) {
        try {
            // What loading the client's classes takes before it connects, seconds on a busy machine, is none of this
            // time.
            refuseInterrupted(call);
            return send(call, false, connect(call, options.connectTimeout()), options.commandTimeout());
        } catch (ErrorReply e) {
            throw e.failure();
        }
    }

    /**
     * Sends a command, and with it, if so asked, the word that lets a node answer for a slot that is still on its way to it.
     *
     * @throws ErrorReply if the answer is an error
     * @see <a href="https://redis.io/docs/latest/commands/asking/">ASKING</a>
     */
    <T> T send(RedisCall<T> call, boolean asking, Deadline deadline) throws ErrorReply {
        refuseInterrupted(call);
        StatefulRedisConnection<String, byte[]> redis = connect(call, deadline.orSooner(options.connectTimeout()));
        return send(call, asking, redis, deadline.orSooner(options.commandTimeout()));
    }

    private void refuseInterrupted(RedisCall<?> call) {
        if (Thread.currentThread().isInterrupted()) {
            throw failures.interruptedBefore(call);
        }
    }

    private <T> T send(RedisCall<T> call, boolean asking, StatefulRedisConnection<String, byte[]> redis, Duration wait)
            throws ErrorReply {
        long sent = System.nanoTime();
        try {
            AsyncCommand<String, byte[], T> command = call.command().get();
            dispatch(redis, command, asking);
            T result = await(call, command, wait);
            lastAnswer = System.nanoTime();
            return result;
        } catch (TimeoutException e) {
            giveUpIfNobodyWasAnsweredSince(sent, redis, wait);
            throw failures.noAnswerWithin(call, wait, e);
        } catch (ExecutionException | CancellationException e) {
            String reply = RedisFailures.errorReply(e);
            if (reply != null) {
                lastAnswer = System.nanoTime();
                throw new ErrorReply(reply, failures.failed(call, e, wait));
            }
            // Lettuce takes a connection for open until it has been told that it is not.
            connection.giveUp(redis);
            throw failures.failed(call, e, wait);
        }
    }

    private static void dispatch(
            StatefulRedisConnection<String, byte[]> redis, AsyncCommand<String, byte[], ?> command, boolean asking) {
        if (asking) {
            // Together, or the command of another thread could come between the two.
            redis.dispatch(List.of(
                    RedisCall.command(CommandType.ASKING, new StatusOutput<>(RedisCall.CODEC), RedisCall.arguments()),
                    command));
        } else {
            redis.dispatch(command);
        }
    }

    private StatefulRedisConnection<String, byte[]> connect(RedisCall<?> call, Duration wait) {
        try {
            return connection.await(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(call, e);
        } catch (TimeoutException e) {
            throw failures.noConnectionWithin(call, wait, e);
        } catch (ExecutionException e) {
            throw failures.notConnected(call, e);
        }
    }

    private <T> T await(RedisCall<T> call, AsyncCommand<String, byte[], T> answer, Duration wait)
            throws ExecutionException, TimeoutException {
        try {
            return answer.get(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Cancelled, it is not sent any more if it has not been sent yet.
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw failures.interrupted(call, e);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw e;
        }
    }

    /** The connection may be dead without either end having been told; but a short wait says nothing. */
    private void giveUpIfNobodyWasAnsweredSince(
            long sent, StatefulRedisConnection<String, byte[]> redis, Duration waited) {
        if (lastAnswer - sent < 0 && waited.equals(options.commandTimeout())) {
            connection.giveUp(redis);
        }
    }

    /**
     * What this node says of all nodes and their slots; never waits.
     *
     * @see <a href="https://redis.io/docs/latest/commands/cluster-slots/">CLUSTER SLOTS</a>
     */
    CompletableFuture<List<Object>> slots() {
        return connection.current().thenCompose(redis -> {
            long sent = System.nanoTime();
            AsyncCommand<String, byte[], List<Object>> command = RedisCall.command(
                    CommandType.CLUSTER,
                    new ArrayOutput<>(RedisCall.CODEC),
                    RedisCall.arguments().add("SLOTS"));
            redis.dispatch(command);
            return command.copy()
                    .orTimeout(options.commandTimeout().toNanos(), TimeUnit.NANOSECONDS)
                    .whenComplete((slots, failure) -> {
                        if (failure instanceof TimeoutException) {
                            giveUpIfNobodyWasAnsweredSince(sent, redis, options.commandTimeout());
                        } else if (failure == null) {
                            lastAnswer = System.nanoTime();
                        }
                    });
        });
    }

    boolean isConnected() {
        return connection.isOpen();
    }

    boolean isConnectedOrConnecting() {
        return connection.isOpening() || connection.isOpen();
    }

    @Override
    public CompletableFuture<Void> close() {
        return connection.close();
    }
}
