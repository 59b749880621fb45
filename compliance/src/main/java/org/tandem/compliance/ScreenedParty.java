package org.tandem.compliance;

/// One party as its payment names it; an empty text stands for what the message does not say.
///
/// @param address every address line and part, joined by spaces
/// @param identification a national, customer or organisation identifier, or an LEI
/// @param account IBAN or other account number
/// @param birth date and place of birth, joined by a space
public record ScreenedParty(
        PartyRole role, String name, String address, String identification, String account, String birth) {}
