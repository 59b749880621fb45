package org.tandem.iso20022.message;

import java.util.EnumMap;
import java.util.Map;

/// The two sets of versions that are written. Each participant chooses one; every version of a known kind is read.
public enum Family {
    /// The versions of CBPR+ and HVPS+.
    CBPR(false, "head.001.001.02"),
    /// The newest versions of the standard; kinds that have not changed since are those of [#CBPR].
    NEWEST(true, "head.001.001.04");

    private final MessageDefinition header;
    private final Map<MessageKind, MessageDefinition> definitions = new EnumMap<>(MessageKind.class);

    Family(boolean newest, String header) {
        this.header = MessageDefinition.of(header);
        for (MessageKind kind : MessageKind.values()) {
            definitions.put(kind, MessageDefinition.of(kind.code() + "." + version(kind, newest)));
        }
    }

    private static String version(MessageKind kind, boolean newest) {
        return switch (kind) {
            case CREDIT_TRANSFER -> newest ? "001.13" : "001.08";
            case STATUS_REPORT -> newest ? "001.15" : "001.10";
            case PAYMENT_RETURN -> newest ? "001.14" : "001.09";
            case FINANCIAL_INSTITUTION_TRANSFER -> newest ? "001.12" : "001.08";
            case STATUS_REQUEST -> newest ? "001.06" : "001.03";
            case CANCELLATION_REQUEST -> newest ? "001.11" : "001.08";
            case RESOLUTION_OF_INVESTIGATION -> newest ? "001.13" : "001.09";
            case ACCOUNT_NOTIFICATION -> newest ? "001.12" : "001.08";
            case ACCOUNT_REPORT, ACCOUNT_STATEMENT -> "001.08";
            case LIQUIDITY_TRANSFER -> "001.07";
            case RECEIPT, ACCOUNT_REPORT_REQUEST -> "001.05";
            case VERIFICATION_REQUEST, VERIFICATION_REPORT -> "001.04";
            case INVESTIGATION_REQUEST, MESSAGE_REJECT, ACKNOWLEDGEMENT -> "001.01";
            case INVESTIGATION_RESPONSE, SYSTEM_EVENT -> "001.02";
        };
    }

    public MessageDefinition definition(MessageKind kind) {
        MessageDefinition definition = definitions.get(kind);
        if (definition == null) {
            throw new IllegalArgumentException("no definition of " + kind);
        }
        return definition;
    }

    /// The definition of the business header.
    public MessageDefinition header() {
        return header;
    }

    /// Whether this family writes this kind by the 2025 component library: longer texts, `CareOf`, `AgrdRate`.
    public boolean isWide(MessageKind kind) {
        return switch (kind) {
            case VERIFICATION_REQUEST, VERIFICATION_REPORT, LIQUIDITY_TRANSFER -> true;
            case CREDIT_TRANSFER,
                    STATUS_REPORT,
                    PAYMENT_RETURN,
                    FINANCIAL_INSTITUTION_TRANSFER,
                    STATUS_REQUEST,
                    CANCELLATION_REQUEST,
                    RESOLUTION_OF_INVESTIGATION,
                    ACCOUNT_NOTIFICATION -> this == NEWEST;
            case RECEIPT,
                    ACCOUNT_REPORT_REQUEST,
                    ACCOUNT_REPORT,
                    ACCOUNT_STATEMENT,
                    INVESTIGATION_REQUEST,
                    INVESTIGATION_RESPONSE,
                    MESSAGE_REJECT,
                    SYSTEM_EVENT,
                    ACKNOWLEDGEMENT -> false;
        };
    }
}
