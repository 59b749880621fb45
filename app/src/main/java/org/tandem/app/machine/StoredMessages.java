package org.tandem.app.machine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandem.console.MessageText;
import org.tandem.console.Parties;
import org.tandem.gateway.delivery.OriginalMessage;
import org.tandem.iso20022.MessageReader;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.details.Remittance;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.party.Customer;
import org.tandem.iso20022.party.Party;
import org.tandem.iso20022.party.PostalAddress;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;
import org.tandem.readmodel.payment.MessageRow;

/// Messages as the log keeps them, read for the console: expanded with the gateway's dictionary, and customers named
/// as the message names them. Safe for many threads.
final class StoredMessages implements MessageText {
    private final OriginalMessage compression = new OriginalMessage();
    private final Grammar grammar = Grammar.standard();

    @Override
    public String text(MessageRow.Kind kind, byte[] bytes) {
        return new String(compression.expand(bytes), StandardCharsets.UTF_8);
    }

    /// Those of a customer payment; between financial institutions the agents are the parties.
    @Override
    public Parties parties(MessageRow.Kind kind, byte[] bytes) {
        ReadResult result = new MessageReader(grammar, Bounds.CHANNEL).read(compression.expand(bytes));
        return result instanceof ReadResult.Read read && read.message() instanceof CreditTransfer transfer
                ? parties(transfer)
                : Parties.UNREAD;
    }

    private static Parties parties(CreditTransfer transfer) {
        List<Parties.Party> parties = new ArrayList<>();
        add(parties, "debtor", transfer.debtor());
        add(parties, "creditor", transfer.creditor());
        Remittance remittance = transfer.details().remittance();
        Stream<String> structured = remittance.structured().stream()
                .flatMap(block -> Stream.concat(
                        block.documents().stream()
                                .map(document -> document.type().text() + " " + document.number()),
                        Stream.of(block.reference())));
        return new Parties(
                parties,
                Stream.concat(remittance.unstructured().stream(), structured)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static void add(List<Parties.Party> parties, String role, Customer customer) {
        add(parties, role, customer.party(), customer.account().id());
        add(parties, "ultimate-" + role, customer.ultimate(), "");
    }

    private static void add(List<Parties.Party> parties, String role, Party party, String account) {
        if (!party.isNone() || !account.isEmpty()) {
            parties.add(new Parties.Party(role, party.name(), account, place(party.address())));
        }
    }

    private static String place(PostalAddress address) {
        Stream<String> fields = Stream.of(
                address.country(), address.townName(), (address.streetName() + " " + address.buildingNumber()).strip());
        return Stream.concat(fields, address.lines().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
