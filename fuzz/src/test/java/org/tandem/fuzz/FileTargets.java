package org.tandem.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tandem.app.backup.Manifests;
import org.tandem.app.demo.BookmarkFiles;
import org.tandem.app.machine.CannotStart;
import org.tandem.app.machine.RunningFile;
import org.tandem.app.process.ClusterFile;
import org.tandem.app.process.Pulse;
import org.tandem.client.ClientFailure;
import org.tandem.client.ClientTls;
import org.tandem.cluster.ClusterSecrets;
import org.tandem.cluster.journal.JournalSegments;
import org.tandem.cluster.recording.RecordingFiles;
import org.tandem.screening.audit.AuditKey;
import org.tandem.screening.audit.Verifier;
import org.tandem.screening.list.folder.ListFolder;
import org.tandem.screening.list.source.ListNotReadable;
import org.tandem.screening.list.store.ListStore;
import org.tandem.web.access.UserFile;
import org.tandem.web.certificates.CertificateTrouble;
import org.tandem.web.certificates.TlsIdentity;
import org.tandem.web.certificates.TlsTrust;

/// Readers of files: what an operator writes or copies, what authorities publish, what a crash leaves.
final class FileTargets {
    /// A file of no known name is known by its content; each of the others is read as what its name says.
    private static final List<String> LIST_NAMES =
            List.of("list.xml", "list.csv", "sdn.csv", "own.list.csv", "own.list.json");

    /// Within the validity of the certificates in the corpus.
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private FileTargets() {}

    static Map<String, Target> all() {
        Map<String, Target> all = new TreeMap<>();
        all.put("manifest", Manifests::take);
        all.put("secret", ClusterSecrets::take);
        all.put("cluster", FileTargets::cluster);
        all.put("running", FileTargets::running);
        all.put("pulse", FileTargets::pulse);
        all.put("bookmarks", BookmarkFiles::take);
        all.put("users", FileTargets::users);
        all.put("pem", FileTargets::pem);
        all.put("lists", FileTargets::lists);
        all.put("store", FileTargets::store);
        all.put("audit", FileTargets::audit);
        all.put("journal", JournalSegments::take);
        all.put("recording", RecordingFiles::take);
        all.put("catalog", RecordingFiles::takeCatalog);
        return all;
    }

    private static void cluster(byte[] bytes) {
        Path data = Written.folder("cluster/cluster.yaml", bytes);
        Refusal.or(
                () -> {
                    ClusterFile read = ClusterFile.read(data);
                    read.nodesHere();
                },
                CannotStart.class);
    }

    private static void running(byte[] bytes) {
        Path data = Written.folder("running/running", bytes);
        Refusal.or(() -> RunningFile.read(data), CannotStart.class);
    }

    private static void pulse(byte[] bytes) {
        Path data = Written.folder("pulse/pulse", bytes);
        Refusal.or(() -> Pulse.read(data).ifPresent(it -> it.isBeating(0)), CannotStart.class);
    }

    /// A stored password that was taken at the start is taken at the sign-in.
    private static void users(byte[] bytes) {
        Path file = Written.file("users/users", bytes);
        Refusal.or(() -> UserFile.read(file), IOException.class, IllegalArgumentException.class);
    }

    /// As a server's, a client's and an auditor's.
    private static void pem(byte[] bytes) {
        Path file = Written.file("pem/one.pem", bytes);
        Refusal.or(() -> TlsIdentity.read(file, file, NOW), CertificateTrouble.class);
        Refusal.or(() -> TlsTrust.read(file, NOW).context(), CertificateTrouble.class);
        Refusal.or(() -> ClientTls.ofPem(file, file, file), ClientFailure.class);
        Refusal.or(() -> ClientTls.ofPkcs12(file, "", file), ClientFailure.class);
        Refusal.or(() -> AuditKey.read(file), IOException.class);
        Refusal.or(() -> AuditKey.readPublic(file), IOException.class);
    }

    private static void lists(byte[] bytes) {
        for (String name : LIST_NAMES) {
            Path file = Written.file("lists/" + name, bytes);
            Refusal.or(() -> ListFolder.read(List.of(file)), ListNotReadable.class);
        }
    }

    /// As each kind of file that a store has.
    private static void store(byte[] bytes) {
        for (String name :
                List.of("epochs/active", "proposal/proposals/1", "head/versions/" + "0".repeat(64) + "/.head")) {
            Written.file("store-" + name, bytes);
            Path root = Path.of("target", "fuzz-files", "store-" + name.substring(0, name.indexOf('/')));
            Refusal.or(() -> ListStore.open(root, Set.of()).close(), IOException.class);
        }
        Path epoch = Written.folder("store-epoch/epochs/000000000001", bytes)
                .resolveSibling(".")
                .normalize();
        Written.file("store-epoch/active", "epoch 1\nhash 0\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Refusal.or(() -> ListStore.open(epoch, Set.of()).close(), IOException.class);
    }

    private static void audit(byte[] bytes) {
        Path folder = Written.folder("audit/audit-000000000001.log", bytes);
        Path anchors = Written.file("audit-anchors/anchors", bytes);
        Refusal.or(
                () -> new Verifier(folder, anchors, AuditKey.readPublic(Path.of("corpus", "pem", "audit-public.txt")))
                        .verify(),
                IOException.class);
    }
}
