package org.tandem.compliance.party;

import java.util.List;
import java.util.stream.Collectors;

/// One party as its payment names it; an empty text stands for what the message does not say.
///
/// @param account IBAN or other account number
public record ScreenedParty(
        PartyRole role,
        Nature nature,
        String name,
        PartyAddress address,
        List<PartyIdentifier> identifiers,
        String account,
        PartyBirth birth) {

    public ScreenedParty {
        identifiers = List.copyOf(identifiers);
    }

    /// A party of which only name and account are known.
    public static ScreenedParty named(PartyRole role, String name, String account) {
        return new ScreenedParty(role, Nature.UNKNOWN, name, PartyAddress.NONE, List.of(), account, PartyBirth.NONE);
    }

    /// Its identifiers in one line, as officers read them.
    public String identifierLine() {
        return identifiers.stream().map(one -> one.kind() + " " + one.value()).collect(Collectors.joining(", "));
    }

    public ScreenedParty withName(String value) {
        return new ScreenedParty(role, nature, value, address, identifiers, account, birth);
    }

    public ScreenedParty withAddress(PartyAddress value) {
        return new ScreenedParty(role, nature, name, value, identifiers, account, birth);
    }

    public ScreenedParty withIdentifiers(PartyIdentifier... values) {
        return new ScreenedParty(role, nature, name, address, List.of(values), account, birth);
    }

    public ScreenedParty withAccount(String value) {
        return new ScreenedParty(role, nature, name, address, identifiers, value, birth);
    }

    public ScreenedParty withBirth(PartyBirth value) {
        return new ScreenedParty(role, nature, name, address, identifiers, account, value);
    }
}
