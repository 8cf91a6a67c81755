package io.bluestar.contracttests.faults.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import io.lettuce.core.SslVerifyMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/**
 * A certificate that signs itself, made by the JDK's keytool.
 *
 * @param folder where its files are
 */
record Certificate(Path folder) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "redis";
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    /** @param name whom it is for, such as {@code ip:127.0.0.1} or {@code dns:redis.example} */
    static Certificate of(Path folder, String name) throws Exception {
        Path store = Files.createDirectories(folder).resolve("key.p12");
        Process keytool = new ProcessBuilder(List.of(
                        JAVA.resolve("bin").resolve("keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-alias",
                        ALIAS,
                        "-dname",
                        "CN=" + folder.getFileName(),
                        "-ext",
                        "san=" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as("keytool said: " + said).isZero();
        Certificate certificate = new Certificate(folder);
        KeyStore keys = certificate.keys();
        Files.writeString(
                certificate.key(),
                pem("PRIVATE KEY", keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
        Files.writeString(
                certificate.chain(),
                pem("CERTIFICATE", keys.getCertificate(ALIAS).getEncoded()));
        return certificate;
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(folder.resolve("key.p12").toFile(), PASSWORD.toCharArray());
    }

    private static String pem(String kind, byte[] content) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private Path key() {
        return folder.resolve("key.pem");
    }

    private Path chain() {
        return folder.resolve("certificate.pem");
    }

    /** A server that speaks nothing but TLS, by this certificate. */
    OwnRedis serve(int port) {
        RedisURI admin = OwnRedis.address(port);
        admin.setSsl(true);
        admin.setVerifyPeer(SslVerifyMode.NONE);
        return OwnRedis.custom(
                port,
                List.of(
                        "--port", "0",
                        "--tls-port", Integer.toString(port),
                        "--tls-cert-file", chain().toString(),
                        "--tls-key-file", key().toString(),
                        "--tls-ca-cert-file", chain().toString(),
                        "--tls-auth-clients", "no",
                        "--save", ""),
                admin);
    }

    /**
     * Has this JVM trust the certificates, besides those that it trusts anyway, until the result is closed.
     *
     * @param store a file for them
     */
    static AutoCloseable trust(Path store, Certificate... certificates) throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try (InputStream usual =
                Files.newInputStream(JAVA.resolve("lib").resolve("security").resolve("cacerts"))) {
            trusted.load(usual, PASSWORD.toCharArray());
        }
        for (Certificate certificate : certificates) {
            trusted.setCertificateEntry(
                    certificate.folder.toString(), certificate.keys().getCertificate(ALIAS));
        }
        try (OutputStream file = Files.newOutputStream(store)) {
            trusted.store(file, PASSWORD.toCharArray());
        }
        SystemProperty path = SystemProperty.set("javax.net.ssl.trustStore", store.toString());
        SystemProperty password = SystemProperty.set("javax.net.ssl.trustStorePassword", PASSWORD);
        return () -> {
            password.restore();
            path.restore();
        };
    }

    private record SystemProperty(String name, String former) {
        static SystemProperty set(String name, String value) {
            return new SystemProperty(name, System.setProperty(name, value));
        }

        void restore() {
            if (former == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, former);
            }
        }
    }
}
