package org.tandem.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tandem.screening.index.NameIndexBuilder;
import org.tandem.screening.list.EntryType;
import org.tandem.screening.list.Identifier;
import org.tandem.screening.list.ListEntry;
import org.tandem.screening.list.ListVersion;
import org.tandem.screening.list.ListedName;
import org.tandem.screening.list.NameQuality;
import org.tandem.screening.match.Name;
import org.tandem.screening.match.NameKind;
import org.tandem.screening.match.Weights;

/// All entries of some list versions, ready to be searched: persons, organisations and addresses each in a lane of
/// their own.
final class Corpus {
    private static final int SHORTEST_ADDRESS = 12;

    private final String epoch;
    private final List<Listed> entries = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final IdentifierIndex identifiers = new IdentifierIndex();
    private final Lane persons;
    private final Lane organisations;
    private final Lane addresses;

    /// An entry and the list it stands on.
    record Listed(ListVersion version, ListEntry entry) {}

    /// A text of an entry that is searched for.
    record Text(int entry, String text, NameQuality quality) {}

    Corpus(List<ListVersion> lists, Weights weights) {
        epoch = epoch(lists);
        NameIndexBuilder forPersons = new NameIndexBuilder(NameKind.PERSON, weights);
        NameIndexBuilder forOrganisations = new NameIndexBuilder(NameKind.ORGANISATION, weights);
        NameIndexBuilder forAddresses = new NameIndexBuilder(NameKind.ORGANISATION, weights);
        for (ListVersion version : lists) {
            for (ListEntry entry : version.entries()) {
                int number = entries.size();
                entries.add(new Listed(version, entry));
                for (Identifier identifier : entry.identifiers()) {
                    identifiers.add(identifier, number);
                }
                for (ListedName name : entry.names()) {
                    addName(entry.type(), number, name, forPersons, forOrganisations);
                }
                for (String address : entry.addresses()) {
                    if (saysWhere(address)) {
                        add(forAddresses, address, new Text(number, address, NameQuality.PRIMARY));
                    }
                }
            }
        }
        persons = new Lane(forPersons.build());
        organisations = new Lane(forOrganisations.build());
        addresses = new Lane(forAddresses.build());
    }

    private void addName(
            EntryType type,
            int entry,
            ListedName name,
            NameIndexBuilder forPersons,
            NameIndexBuilder forOrganisations) {
        Text text = new Text(entry, name.text(), name.quality());
        for (String alternative : Name.alternatives(name.text())) {
            if (type == EntryType.PERSON || type == EntryType.UNKNOWN) {
                add(forPersons, alternative, text);
            }
            if (type != EntryType.PERSON) {
                add(forOrganisations, alternative, text);
            }
        }
    }

    private void add(NameIndexBuilder builder, String searched, Text text) {
        if (builder.add(searched, texts.size())) {
            texts.add(text);
        }
    }

    /// A town alone says nothing; a number and something more does.
    private static boolean saysWhere(String address) {
        return address.length() >= SHORTEST_ADDRESS && address.chars().anyMatch(Character::isDigit);
    }

    /// SHA-256 over the names and hashes of the lists, hexadecimal.
    String epoch() {
        return epoch;
    }

    Listed entry(int number) {
        return entries.get(number);
    }

    Text text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }

    int[] withIdentifier(Identifier identifier) {
        return identifiers.find(identifier);
    }

    /// The lanes in which a subject of this type is searched for.
    List<Lane> lanes(EntryType type) {
        return switch (type) {
            case PERSON -> List.of(persons);
            case ORGANISATION, VESSEL, AIRCRAFT -> List.of(organisations);
            case UNKNOWN -> List.of(persons, organisations);
        };
    }

    Lane addresses() {
        return addresses;
    }

    private static String epoch(List<ListVersion> lists) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lists.stream()
                    .map(version -> version.list() + " " + version.hash() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
