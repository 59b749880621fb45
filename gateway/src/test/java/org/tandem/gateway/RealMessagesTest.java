package org.tandem.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandem.gateway.Samples.element;
import static org.tandem.gateway.World.DEBTOR_AGENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandem.gateway.TestChannel.Entry;

/// Messages that nobody here wrote, sent as they are: each gets exactly this answer, and the channel lives on.
class RealMessagesTest {
    private static final Path MESSAGES = Path.of("../../shared/data/iso20022");

    @TempDir
    Path directory;

    @Test
    void each_real_message_gets_its_answer() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(MESSAGES), "the folder shared/data/iso20022 is absent");
        Map<String, String> answers = new TreeMap<>();
        try (World world = new World(directory).founded();
                TestChannel debtor = TestChannel.open(world, DEBTOR_AGENT, 0)) {
            for (String folder : List.of("prowide", "rtp")) {
                for (Path file : files(folder)) {
                    String ref = "r" + answers.size();
                    debtor.send("MESSAGE " + ref + "\n" + Files.readString(file));
                    answers.put(folder + "/" + file.getFileName(), summary(debtor.answer(ref)));
                }
            }
        }
        assertThat(answers).isEqualTo(EXPECTED);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    /// Status, message, reason and the text that says why.
    private static String summary(Entry answer) {
        String body = answer.body();
        String name = body.isEmpty() ? "" : body.substring(body.indexOf("xsd:") + 4, body.indexOf("xsd:") + 12);
        boolean reject = name.equals("admi.002");
        String reason = element(body, reject ? "RjctgPtyRsn" : "Cd");
        String text = element(body, reject ? "RsnDesc" : "AddtlInf");
        return (answer.word(2) + " " + name + " " + reason + " " + text).strip();
    }

    private static String unsupported(String kind) {
        return "RJCT admi.002 AG03 messages of the kind " + kind + " are not supported";
    }

    private static final String PAYMENT_WITHOUT_UETR = "RJCT pacs.002 CH21 CdtTrfTxInf/PmtId/UETR is missing";
    private static final String STATUS_WITHOUT_UETR = "RJCT pacs.002 CH21 expected OrgnlUETR, found none";
    private static final String RECALL_WITHOUT_UETR = "RJCT camt.029 CH21 expected OrgnlUETR, found none";

    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("prowide/app_to_mqsq.xml", unsupported("&lt;getaccount&gt;")),
            Map.entry("prowide/camt.003.001.04.xml", unsupported("camt.003")),
            Map.entry(
                    "prowide/camt.053.001.07.xml",
                    "RJCT admi.002 AG03 expected an instruction or an answer, found camt.053.001.07"),
            Map.entry("prowide/header-with-signature.xml", unsupported("seev.037")),
            Map.entry("prowide/mx_sample_bah.xml", unsupported("seev.031")),
            Map.entry("prowide/mx_sample_document.xml", unsupported("camt.003")),
            Map.entry("prowide/mx_sample_header.xml", unsupported("&lt;AppHdr&gt;")),
            Map.entry("prowide/mx_sample_payload.xml", unsupported("camt.003")),
            Map.entry("prowide/mx_sample_request_wrapper.xml", unsupported("camt.003")),
            Map.entry("prowide/pacs.002-CDATA-multiple-namespace.xml", STATUS_WITHOUT_UETR),
            Map.entry("prowide/pacs.002-CDATA-namespace-noprefix.xml", STATUS_WITHOUT_UETR),
            Map.entry("prowide/pacs.002-CDATA-nonamespace.xml", STATUS_WITHOUT_UETR),
            Map.entry("prowide/pacs.002-CDATA-with-documentWrapper.xml", STATUS_WITHOUT_UETR),
            Map.entry("prowide/pacs.002-CDATA-with-header.xml", STATUS_WITHOUT_UETR),
            Map.entry("prowide/pacs.002-CDATA.xml", STATUS_WITHOUT_UETR),
            Map.entry("prowide/pacs.008.001.07.xml", PAYMENT_WITHOUT_UETR),
            Map.entry("prowide/pacs.009.001.07.xml", PAYMENT_WITHOUT_UETR),
            Map.entry("rtp/acmt022.xml", unsupported("acmt.022")),
            Map.entry(
                    "rtp/admi002.xml",
                    "RJCT admi.002 AG03 expected an instruction or an answer, found admi.002.001.01"),
            Map.entry("rtp/camt026.xml", unsupported("camt.026")),
            Map.entry("rtp/camt028.xml", unsupported("camt.028")),
            Map.entry("rtp/camt029.xml", "RJCT admi.002 CH21 expected OrgnlUETR, found none"),
            Map.entry("rtp/camt035.xml", unsupported("camt.035")),
            Map.entry("rtp/camt056.refund.xml", RECALL_WITHOUT_UETR),
            Map.entry("rtp/camt056.timeout.xml", RECALL_WITHOUT_UETR),
            Map.entry("rtp/head001.nosignature.xml", unsupported("admn.002")),
            Map.entry("rtp/head001.signature.xml", unsupported("admn.002")),
            Map.entry("rtp/pacs002.ACTC.xml", STATUS_WITHOUT_UETR),
            Map.entry("rtp/pacs002.RJCT.xml", STATUS_WITHOUT_UETR),
            Map.entry("rtp/pacs008.xml", PAYMENT_WITHOUT_UETR),
            Map.entry("rtp/pacs009.xml", PAYMENT_WITHOUT_UETR),
            Map.entry("rtp/remt001.xml", unsupported("remt.001"))));
}
