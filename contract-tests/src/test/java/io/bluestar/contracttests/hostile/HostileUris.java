package io.bluestar.contracttests.hostile;

import java.util.ArrayList;
import java.util.List;

/** URIs of servers made to break what reads them. */
final class HostileUris {
    private static final List<String> SCHEMES = List.of(
            "http",
            "https",
            "HTTP",
            "redis",
            "rediss",
            "REDIS",
            "redis-sentinel",
            "rediss-sentinel",
            "redis-socket",
            "ftp",
            "file",
            "jar:file",
            "javascript",
            "",
            "1",
            "redis+srv");
    private static final List<String> USERS = List.of(
            "",
            "",
            "",
            "user@",
            ":password@",
            "user:password@",
            "user:p%40ss@",
            "user:%zz@",
            "u%0d%0a:p@",
            "a@b@",
            "@",
            ":@",
            "user:\uD83D\uDE00@",
            "user:\uD83D@",
            "us/er:pass@",
            "us?er:pa#ss@",
            "${env:HOME}@");
    private static final List<String> HOSTS = List.of(
            "localhost",
            "127.0.0.1",
            "[::1]",
            "[::1",
            "::1",
            "[fe80::1%25eth0]",
            "host_with_underscore",
            "-host",
            "host.",
            "",
            ".",
            "a..b",
            "h%6Fst",
            "\u00E9.test",
            "xn--",
            "h,i,j",
            "h:1,i:2,j:3",
            "256.256.256.256",
            "0",
            "[]",
            "[v1.x]",
            "h\u0000st",
            "h st",
            "h\\st",
            "x".repeat(64) + ".test",
            "x.".repeat(2_000) + "test");
    private static final List<String> PORTS = List.of(
            "",
            "",
            ":6379",
            ":0",
            ":65535",
            ":65536",
            ":99999",
            ":2147483648",
            ":99999999999999999999",
            ":-1",
            ":x",
            ":",
            ":6379:6379",
            ":%36",
            ":\u0661");
    private static final List<String> PATHS = List.of(
            "",
            "",
            "/",
            "/0",
            "/15",
            "/-1",
            "/2147483648",
            "/99999999999999999999",
            "/x",
            "/0/1",
            "//",
            "/../..",
            "/%00",
            "/a@b",
            "/\uD83D\uDE00",
            "/tmp/no.sock");
    private static final List<String> TAILS = List.of(
            "",
            "",
            "",
            "#primary",
            "#",
            "#a@b",
            "?",
            "?timeout=1s",
            "?timeout=-1s",
            "?timeout=x",
            "?timeout=",
            "?timeout=99999999999999999999d",
            "?timeout=0",
            "?database=3",
            "?database=x",
            "?db=1",
            "?verifyPeer=NONE",
            "?verifyPeer=x",
            "?clientName=a%20b",
            "?clientName=%0d%0aQUIT",
            "?sentinelMasterId=m",
            "?libraryName=%00",
            "?a=b&a=c&&&=",
            "?password=x@y",
            "?" + "a=b&".repeat(5_000));

    private HostileUris() {}

    /** Every part by itself in a URI that is good otherwise, then random ones. */
    static List<String> any(Chance chance, int count) {
        List<String> uris = new ArrayList<>();
        for (String good :
                List.of("http://%slocalhost:1/", "redis://%slocalhost:1/0", "redis-sentinel://%slocalhost:1/0#m")) {
            USERS.forEach(user -> uris.add(good.replace("%s", user)));
            HOSTS.forEach(host -> uris.add(good.replace("%s", "").replace("localhost", host)));
            PORTS.forEach(port -> uris.add(good.replace("%s", "").replace(":1", port)));
            PATHS.forEach(path -> uris.add(good.replace("%s", "").replaceAll("/0?(#m)?$", "") + path));
            TAILS.forEach(tail -> uris.add(good.replace("%s", "").replaceAll("#m$", "") + tail));
        }
        for (int i = 0; i < count; i++) {
            String scheme = chance.of(SCHEMES);
            uris.add(scheme
                    + (scheme.isEmpty() ? "" : chance.oneIn(12) ? ":" : "://")
                    + chance.of(USERS)
                    + chance.of(HOSTS)
                    + chance.of(PORTS)
                    + chance.of(PATHS)
                    + chance.of(TAILS));
        }
        return uris;
    }
}
