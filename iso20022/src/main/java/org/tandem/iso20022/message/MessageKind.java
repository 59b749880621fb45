package org.tandem.iso20022.message;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The kinds of message that are read and written: name, and the element below `Document` that is the message.
/// A new kind is one line here, a record, a layout and its lines in `elements.txt`.
public enum MessageKind {
    CREDIT_TRANSFER("pacs.008", "FIToFICstmrCdtTrf"),
    STATUS_REPORT("pacs.002", "FIToFIPmtStsRpt"),
    PAYMENT_RETURN("pacs.004", "PmtRtr"),
    FINANCIAL_INSTITUTION_TRANSFER("pacs.009", "FICdtTrf"),
    STATUS_REQUEST("pacs.028", "FIToFIPmtStsReq"),
    CANCELLATION_REQUEST("camt.056", "FIToFIPmtCxlReq"),
    RESOLUTION_OF_INVESTIGATION("camt.029", "RsltnOfInvstgtn"),
    INVESTIGATION_REQUEST("camt.110", "InvstgtnReq"),
    INVESTIGATION_RESPONSE("camt.111", "InvstgtnRspn"),
    LIQUIDITY_TRANSFER("camt.050", "LqdtyCdtTrf"),
    RECEIPT("camt.025", "Rct"),
    ACCOUNT_REPORT_REQUEST("camt.060", "AcctRptgReq"),
    ACCOUNT_REPORT("camt.052", "BkToCstmrAcctRpt"),
    ACCOUNT_STATEMENT("camt.053", "BkToCstmrStmt"),
    ACCOUNT_NOTIFICATION("camt.054", "BkToCstmrDbtCdtNtfctn"),
    VERIFICATION_REQUEST("acmt.023", "IdVrfctnReq"),
    VERIFICATION_REPORT("acmt.024", "IdVrfctnRpt"),
    MESSAGE_REJECT("admi.002", "admi.002.001.01"),
    SYSTEM_EVENT("admi.004", "SysEvtNtfctn"),
    ACKNOWLEDGEMENT("admi.007", "RctAck");

    private static final Map<String, MessageKind> BY_ROOT = new HashMap<>();
    private static final Map<String, MessageKind> BY_CODE = new HashMap<>();

    static {
        for (MessageKind kind : values()) {
            BY_ROOT.put(kind.root, kind);
            BY_CODE.put(kind.code, kind);
        }
    }

    private final String code;
    private final String root;

    MessageKind(String code, String root) {
        this.code = code;
        this.root = root;
    }

    /// Business area and message number: `pacs.008`.
    public String code() {
        return code;
    }

    /// The local name of the element that is the message.
    public String root() {
        return root;
    }

    public static @Nullable MessageKind ofRoot(String root) {
        return BY_ROOT.get(root);
    }

    public static @Nullable MessageKind ofCode(String code) {
        return BY_CODE.get(code);
    }
}
