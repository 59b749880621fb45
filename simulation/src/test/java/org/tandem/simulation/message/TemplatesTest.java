package org.tandem.simulation.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandem.domain.money.Currency;
import org.tandem.domain.party.Bic;
import org.tandem.iso20022.MessageReader;
import org.tandem.iso20022.ReadResult;
import org.tandem.iso20022.message.CreditTransfer;
import org.tandem.iso20022.message.StatusReport;
import org.tandem.iso20022.rulebook.CharacterSet;
import org.tandem.iso20022.rulebook.Rulebook;
import org.tandem.iso20022.xml.Bounds;
import org.tandem.iso20022.xml.Grammar;
import org.tandem.simulation.message.StatusReportTemplate.Original;
import org.tandem.simulation.party.Customer;
import org.tandem.simulation.party.Customers;

/// The templates against the system's real reader, its rulebook, and the standard's schemas where they are at hand.
class TemplatesTest {
    private static final Path SCHEMAS = Path.of("../../shared/data/iso20022/xsd");
    private static final Bic MINSK = Bic.of("MNMBBY20");
    private static final Bic VOLGA = Bic.of("VLGTRU20");
    private static final String UETR = "0b2f7f36-9a1e-4f7c-8d0a-4f5f7b8c9d01";
    private static final long MILLIS = 1_790_000_000_123L;
    private static final ChosenQuote QUOTE =
            new ChosenQuote("Q17", "FXOKRU20", "27.5819904", "BYN", "1250.00", "RUB", "34477.49");
    private static final Map<String, Currency> CURRENCIES =
            Map.of("BYN", new Currency("BYN", 2), "RUB", new Currency("RUB", 2));

    private final MessageReader reader = new MessageReader(Grammar.standard(), Bounds.CHANNEL);
    private final Rulebook rulebook = new Rulebook(CURRENCIES::get, CharacterSet.UNICODE);

    private static String creditTransfer(boolean newest, ChosenQuote quote, int cyrillicPerMille, int customer) {
        List<Customer> ours = Customers.of("BY", 64, cyrillicPerMille, 7);
        List<Customer> theirs = Customers.of("RU", 64, cyrillicPerMille, 7);
        return new CreditTransferTemplate(MINSK, newest)
                .write(
                        "MNMB4x-17",
                        UETR,
                        MILLIS,
                        quote,
                        VOLGA,
                        ours.get(customer),
                        theirs.get(customer),
                        "Sample invoice 17");
    }

    private ReadResult.Read read(String xml) {
        ReadResult result = reader.read(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(result).as(xml).isInstanceOf(ReadResult.Read.class);
        ReadResult.Read read = (ReadResult.Read) result;
        assertThat(rulebook.check(read)).as(xml).isEmpty();
        assertThat(read.notKept()).isEmpty();
        return read;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_credit_transfer_says_what_it_was_given(boolean newest) {
        String xml = creditTransfer(newest, QUOTE, 0, 3);
        CreditTransfer transfer = (CreditTransfer) read(xml).message();
        assertThat(transfer.id().uetr()).isEqualTo(UETR);
        assertThat(transfer.quoteId()).isEqualTo("Q17");
        assertThat(transfer.amounts().settlement()).hasToString("1250.00 BYN");
        assertThat(transfer.amounts().instructed()).hasToString("34477.49 RUB");
        assertThat(transfer.amounts().exchangeRate()).isEqualTo("27.5819904");
        assertThat(transfer.amounts().settlementDate()).isEqualTo("2026-09-21");
        assertThat(transfer.group().createdAt()).isEqualTo("2026-09-21T14:13:20.123+00:00");
        assertThat(transfer.agents().debtorAgent().bic()).isEqualTo("MNMBBY20");
        assertThat(transfer.agents().creditorAgent().bic()).isEqualTo("VLGTRU20");
        assertThat(transfer.debtor().party().address().country()).isEqualTo("BY");
        assertThat(transfer.creditor().party().address().country()).isEqualTo("RU");
        assertThat(transfer.details().remittance().unstructured()).containsExactly("Sample invoice 17");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_customer_in_both_alphabets_passes_the_rulebook(boolean newest) {
        for (int customer = 0; customer < 64; customer++) {
            read(creditTransfer(newest, QUOTE, 500, customer));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_payment_in_one_currency_names_no_quote(boolean newest) {
        String xml = creditTransfer(newest, ChosenQuote.none("RUB", "900.00"), 0, 0);
        CreditTransfer transfer = (CreditTransfer) read(xml).message();
        assertThat(transfer.quoteId()).isEmpty();
        assertThat(transfer.amounts().instructed().isNone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answers_name_the_payment_they_answer(boolean newest) {
        Original original = Original.of(creditTransfer(newest, QUOTE, 0, 0));
        assertThat(original).isEqualTo(new Original("MNMB4x-17", "MNMB4x-17", "MNMB4x-17", "MNMB4x-17", UETR));
        StatusReportTemplate template = new StatusReportTemplate(VOLGA, newest);

        StatusReport accepted =
                (StatusReport) read(template.accepted("V-1", MILLIS, original)).message();
        assertThat(accepted.status()).isEqualTo("ACCP");
        assertThat(accepted.original().uetr()).isEqualTo(UETR);

        StatusReport rejected = (StatusReport)
                read(template.rejected("V-2", MILLIS, original, "AC04")).message();
        assertThat(rejected.status()).isEqualTo("RJCT");
        assertThat(rejected.reasons().getFirst().reason().code()).isEqualTo("AC04");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void all_of_it_is_valid_by_the_standards_schemas(boolean newest) {
        String pacs008 = creditTransfer(newest, QUOTE, 500, 5);
        validate(pacs008, newest ? "pacs.008.001.13" : "pacs.008.001.08");
        StatusReportTemplate template = new StatusReportTemplate(VOLGA, newest);
        String definition = newest ? "pacs.002.001.15" : "pacs.002.001.10";
        validate(template.accepted("V-1", MILLIS, Original.of(pacs008)), definition);
        validate(template.rejected("V-2", MILLIS, Original.of(pacs008), "AC04"), definition);
    }

    private static void validate(String xml, String definition) {
        Path file = SCHEMAS.resolve(definition + ".xsd");
        Assumptions.assumeTrue(Files.isReadable(file), "no schema of " + definition + " in " + SCHEMAS);
        assertThatCode(() -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(file.toFile())
                        .newValidator()
                        .validate(new StreamSource(new StringReader(xml))))
                .as(definition + ": " + xml)
                .doesNotThrowAnyException();
    }
}
