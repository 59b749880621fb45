package org.tandem.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Certificates made by the JDK's keytool: a server, a bank the server trusts, and a stranger nobody trusts.
final class TestCertificates {
    static final String PASSWORD = "changeit";

    private final Path directory;

    TestCertificates(Path directory) throws Exception {
        this.directory = directory;
        for (String name : List.of("server", "bank", "stranger")) {
            run(
                    "-genkeypair",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + name,
                    "-validity",
                    "2",
                    "-ext",
                    "san=dns:localhost,ip:127.0.0.1",
                    "-keystore",
                    store(name).toString());
            run(
                    "-exportcert",
                    "-rfc",
                    "-alias",
                    name,
                    "-file",
                    pem(name).toString(),
                    "-keystore",
                    store(name).toString());
        }
        run(
                "-importcert",
                "-noprompt",
                "-alias",
                "bank",
                "-file",
                pem("bank").toString(),
                "-keystore",
                trusted().toString());
    }

    Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    Path pem(String name) {
        return directory.resolve(name + ".pem");
    }

    /// Whom the server trusts.
    Path trusted() {
        return directory.resolve("trusted.p12");
    }

    ClientTls tls(String name) {
        return ClientTls.ofPkcs12(store(name), PASSWORD, pem("server"));
    }

    /// The private key as PKCS#8 PEM.
    Path key(String name) throws Exception {
        KeyStore keys = KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray());
        Key key = keys.getKey(name, PASSWORD.toCharArray());
        String text = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return Files.writeString(directory.resolve(name + ".key"), text);
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
