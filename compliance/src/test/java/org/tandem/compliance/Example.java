package org.tandem.compliance;

import java.util.List;
import org.tandem.compliance.party.Nature;
import org.tandem.compliance.party.PartyAddress;
import org.tandem.compliance.party.PartyBirth;
import org.tandem.compliance.party.PartyIdentifier;
import org.tandem.compliance.party.PartyIdentifier.Kind;
import org.tandem.compliance.party.PartyRole;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.fx.QuoteId;
import org.tandem.domain.money.Currency;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.PaymentKind;
import org.tandem.domain.payment.Uetr;

/// A payment in order, to spoil one thing of.
public final class Example {
    public static final Currency BYN = new Currency("BYN", 2);
    public static final Currency RUB = new Currency("RUB", 2);
    public static final Uetr UETR = Uetr.of("7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab");
    public static final Bic DEBTOR_AGENT = Bic.of("AAAABY2X");
    public static final Bic CREDITOR_AGENT = Bic.of("BBBBRUMM");
    /// Right check digits.
    public static final String IBAN = "BY13NBRB3600900000002Z00AB00";

    private Example() {}

    public static ScreenedParty debtor(String name) {
        return new ScreenedParty(
                PartyRole.DEBTOR,
                Nature.PERSON,
                name,
                new PartyAddress("Long Street 1", "Minsk", "BY"),
                List.of(new PartyIdentifier(Kind.PERSON, "MP1234567")),
                IBAN,
                new PartyBirth("1980-02-29", "Brest", "BY"));
    }

    public static ScreenedParty creditor(String name) {
        return new ScreenedParty(
                PartyRole.CREDITOR,
                Nature.ORGANISATION,
                name,
                new PartyAddress("", "Tver", "RU"),
                List.of(new PartyIdentifier(Kind.ORGANISATION, "1027700000000")),
                "40702810000000000001",
                PartyBirth.NONE);
    }

    public static ScreeningSubject subject(ScreenedParty... parties) {
        return subject(PaymentKind.CUSTOMER, 100, List.of(), parties);
    }

    public static ScreeningSubject subject(
            PaymentKind kind, long minor, List<String> narrative, ScreenedParty... parties) {
        return new ScreeningSubject(
                UETR,
                kind,
                DEBTOR_AGENT,
                CREDITOR_AGENT,
                new QuoteId(7),
                new Money(minor, BYN),
                RUB,
                2_800,
                11,
                12,
                List.of(parties),
                narrative);
    }
}
