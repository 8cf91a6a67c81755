package io.bluestar.persistence.redis;

import io.lettuce.core.SetArgs;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.CommandOutput;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.AsyncCommand;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.function.Supplier;

/**
 * A call of the cache, and the command that it is to a server.
 *
 * @param operation the method of the cache, for messages
 * @param key the key it was called with
 * @param writes whether it changes something
 * @param command makes the command, anew for each time that it is sent
 */
record RedisCall<T>(String operation, String key, boolean writes, Supplier<AsyncCommand<String, byte[], T>> command) {
    static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    static RedisCall<byte[]> get(String key) {
        return new RedisCall<>(
                "get",
                key,
                false,
                () -> command(
                        CommandType.GET, new ValueOutput<>(CODEC), arguments().addKey(key)));
    }

    static RedisCall<String> setex(String key, long millis, byte[] value) {
        return new RedisCall<>("setex", key, true, () -> {
            CommandArgs<String, byte[]> arguments = arguments().addKey(key).addValue(value);
            SetArgs.Builder.px(millis).build(arguments);
            return command(CommandType.SET, new StatusOutput<>(CODEC), arguments);
        });
    }

    static RedisCall<Long> delete(String key) {
        return new RedisCall<>(
                "delete",
                key,
                true,
                () -> command(
                        CommandType.DEL, new IntegerOutput<>(CODEC), arguments().addKey(key)));
    }

    static CommandArgs<String, byte[]> arguments() {
        return new CommandArgs<>(CODEC);
    }

    static <T> AsyncCommand<String, byte[], T> command(
            CommandType type, CommandOutput<String, byte[], T> output, CommandArgs<String, byte[]> arguments) {
        return new AsyncCommand<>(new Command<>(type, output, arguments));
    }

    /** What is to be said of a call whose answer was lost. */
    String unknownOutcome() {
        return writes ? "; it may have been carried out or not" : "";
    }
}
