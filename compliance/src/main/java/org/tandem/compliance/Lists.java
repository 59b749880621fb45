package org.tandem.compliance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandem.compliance.names.EntryRef;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.NameScreen;
import org.tandem.compliance.names.Unscreenable;
import org.tandem.compliance.party.Fingerprint;
import org.tandem.compliance.party.FoldedName;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;

/// The names payments are screened against, from one UTF-8 text file: a name a line, `#` before a comment, `!` before a
/// name that is rejected at once instead of held. `# epoch: N` says which epoch of the network's lists the file is;
/// `# empty: yes` says that a file without names is meant to be one.
///
/// A list that is missing, unreadable or empty without saying so is not [#usable]: the gate then holds every payment.
public final class Lists implements NameScreen {
    private static final String LIST = "OWN";
    private static final int TEXT_WORDS_MAX = 12;
    private static final int BIC_LENGTH = 8;
    private static final long FILE_BYTES_MAX = 256L * 1024 * 1024;

    private final long epoch;
    private final String version;
    private final String problem;
    private final Map<String, Entry> entries;

    /// @param name as the list writes it
    /// @param rejected true for names marked `!`
    record Entry(String name, boolean rejected) {}

    private Lists(long epoch, String version, String problem, Map<String, Entry> entries) {
        this.epoch = epoch;
        this.version = version;
        this.problem = problem;
        this.entries = entries;
    }

    /// Never throws: what went wrong is [#problem], and makes the lists unusable.
    public static Lists load(Path file) {
        byte[] content;
        try {
            if (Files.size(file) > FILE_BYTES_MAX) {
                return unusable("the list " + file + " is larger than " + FILE_BYTES_MAX + " bytes");
            }
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            return unusable("the list " + file + " cannot be read: " + e);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return unusable("the list " + file + " is not UTF-8: " + e);
        }
        return parse(text, hash(content), file.toString());
    }

    /// Lists that hold every payment, and why.
    public static Lists unusable(String problem) {
        return new Lists(0, "none", problem, Map.of());
    }

    private static Lists parse(String text, String version, String file) {
        long epoch = 0;
        boolean meantEmpty = false;
        Map<String, Entry> entries = new HashMap<>();
        int number = 0;
        for (String whole : text.split("\r?\n|\r", -1)) {
            number++;
            String line = (number == 1 && whole.startsWith("\uFEFF") ? whole.substring(1) : whole).strip();
            if (line.startsWith("#")) {
                String comment = line.substring(1).strip();
                if (comment.startsWith("epoch:")) {
                    try {
                        epoch = Long.parseLong(
                                comment.substring("epoch:".length()).strip());
                    } catch (NumberFormatException e) {
                        return unusable(file + " line " + number + ": '" + comment + "' names no number");
                    }
                }
                meantEmpty |= comment.equals("empty: yes");
            } else if (!line.isEmpty() && !add(entries, line)) {
                return unusable(file + " line " + number + ": '" + line + "' has no letter or digit to compare");
            }
        }
        if (entries.isEmpty() && !meantEmpty) {
            return unusable("the list " + file + " holds no name and does not say '# empty: yes'");
        }
        return new Lists(epoch, version, "", entries);
    }

    private static boolean add(Map<String, Entry> entries, String line) {
        boolean rejected = line.startsWith("!");
        String rest = rejected ? line.substring(1).strip() : line;
        boolean quoted = rest.length() >= 2 && rest.startsWith("\"") && rest.endsWith("\"");
        String name = quoted ? rest.substring(1, rest.length() - 1).replace("\"\"", "\"") : rest;
        String folded = FoldedName.of(name);
        if (folded.isEmpty()) {
            return false;
        }
        entries.merge(folded, new Entry(name, rejected), (old, next) -> old.rejected() ? old : next);
        return true;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public List<Hit> byIdentifier(ScreenedParty party) {
        List<Hit> hits = new ArrayList<>();
        for (PartyIdentifier identifier : party.identifiers()) {
            Entry entry = entries.get(identifier.folded());
            if (entry == null && identifier.kind() == PartyIdentifier.Kind.BIC) {
                entry = find(headOffice(identifier.value()));
            }
            if (entry != null) {
                hits.add(hit(entry, "the identifier " + identifier.value() + " is on the list"));
            }
        }
        Entry account = party.account().isEmpty() ? null : find(party.account());
        if (account != null) {
            hits.add(hit(account, "the account " + party.account() + " is on the list"));
        }
        return hits;
    }

    /// A listed bank is listed with all its branches.
    private static String headOffice(String bic) {
        return bic.substring(0, Math.min(BIC_LENGTH, bic.length()));
    }

    @Override
    public List<Hit> byName(ScreenedParty party) {
        if (FoldedName.of(party.name()).isEmpty()) {
            throw new Unscreenable("'" + party.name() + "' has no letter or digit to compare");
        }
        Entry entry = find(party.name());
        return entry == null ? List.of() : List.of(hit(entry, "the names are the same but for case and spaces"));
    }

    /// Every run of words, up to twelve, is looked up as a name.
    @Override
    public List<Hit> inText(String text) {
        String[] words = text.split("[^\\p{L}\\p{M}\\p{N}]+", -1);
        List<Hit> hits = new ArrayList<>();
        for (int first = 0; first < words.length; first++) {
            StringBuilder run = new StringBuilder();
            for (int last = first; last < Math.min(words.length, first + TEXT_WORDS_MAX); last++) {
                run.append(FoldedName.of(words[last]));
                Entry entry = entries.get(run.toString());
                if (entry != null) {
                    hits.add(hit(entry, "the text names it: '" + text + "'"));
                }
            }
        }
        return hits;
    }

    private static Hit hit(Entry entry, String why) {
        EntryRef ref = new EntryRef(LIST, entry.name(), Fingerprint.of(entry.name()));
        return new Hit(ref, entry.name(), Hit.CERTAIN, entry.rejected(), why, "");
    }

    private @Nullable Entry find(String name) {
        return entries.get(FoldedName.of(name));
    }

    @Override
    public ScreeningMethod method() {
        return ScreeningMethod.EXACT_MATCH;
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    /// The first 128 bits of the file's SHA-256, in hexadecimal.
    @Override
    public String version() {
        return version;
    }

    /// A list of one's own has no age: its owner knows when it changes.
    @Override
    public Instant confirmedAt() {
        return Instant.MAX;
    }

    public int size() {
        return entries.size();
    }
}
