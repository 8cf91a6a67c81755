package io.bluestar.contracttests.blind.files;

import java.util.List;

/**
 * Counts three bytes for each half of a surrogate pair, as CESU-8 has it, so that characters such as emoji take six bytes
 * and not four: paths of 171 to 256 of them are refused.
 *
 * <p>Violates: "path: 1 to 1,024 UTF-8 bytes".
 */
final class CountsSurrogatesApart extends DelegatingFiles {
    private static final int LONGEST = 1_024;

    @Override
    public byte[] read(String path) {
        check("path", path);
        return super.read(path);
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        check("path", path);
        return super.write(path, data, contentType);
    }

    @Override
    public void move(String source, String target) {
        check("source", source);
        check("target", target);
        super.move(source, target);
    }

    @Override
    public List<String> listFiles(String prefix) {
        check("prefix", prefix);
        return super.listFiles(prefix);
    }

    private static void check(String parameter, String text) {
        if (text == null || text.chars().map(CountsSurrogatesApart::bytes).sum() <= LONGEST) {
            return;
        }
        throw new IllegalArgumentException(parameter + " is longer than " + LONGEST + " UTF-8 bytes");
    }

    private static int bytes(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
}
