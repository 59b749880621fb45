package org.tandem.domain.payment;

/// Why a payment or a request was refused: the external status reason codes of ISO 20022 that this system gives
/// (`ExternalStatusReason1Code`), each with when it is given. The one place; `docs/reference/reason-codes.md` is
/// generated from it. [#wire] is the value in log and snapshot: never renumber.
public enum Reason {
    NONE(0, "", "no reason: nothing was refused"),

    AB01(1, "AB01", "the whole payment ran out of time before it settled"),
    AB04(2, "AB04", "the quote has expired, is used or unknown, or the amounts or the rate differ from it"),
    AB05(3, "AB05", "the creditor agent did not answer before its deadline"),
    AB06(4, "AB06", "the answer came after the payment had ended"),
    AB08(5, "AB08", "the creditor agent is not connected"),
    TM01(6, "TM01", "the message is older than the window in which duplicates are remembered"),
    ED05(7, "ED05", "settlement failed"),
    ED06(8, "ED06", "the system is not available or is overloaded; send again later"),

    AC01(10, "AC01", "the account number is missing or wrong"),
    AC03(11, "AC03", "the creditor's account number is wrong"),
    AC04(12, "AC04", "the account is closed"),
    AC06(13, "AC06", "the account is blocked"),
    AC07(14, "AC07", "the creditor's account is closed"),
    AC14(15, "AC14", "the account cannot hold this currency"),

    AGNT(20, "AGNT", "the agent is not a participant of this network"),
    AG01(21, "AG01", "this participant may not send this kind of transaction"),
    AG03(22, "AG03", "this kind of transaction is not supported between these agents"),
    AG11(23, "AG11", "the creditor agent is suspended"),
    AG10(24, "AG10", "the debtor agent is suspended"),
    RC01(25, "RC01", "a bank identifier is wrong"),
    RC11(26, "RC11", "the intermediary is not the FX provider of the quote"),
    CNOR(27, "CNOR", "the creditor agent does not serve this currency"),
    DNOR(28, "DNOR", "the debtor agent does not serve this currency"),
    NOQT(29, "NARR", "no firm offer is live for this pair and amount"),

    AM01(30, "AM01", "the amount is zero"),
    AM02(31, "AM02", "the amount is not allowed"),
    AM03(32, "AM03", "the currency is not served"),
    AM04(33, "AM04", "there is no cover on the debtor agent's account or on the FX provider's"),
    AM05(34, "AM05", "another payment with this UETR is already known"),
    AM09(35, "AM09", "the amount is not the one agreed"),
    AM12(36, "AM12", "the amount is invalid"),
    AM13(37, "AM13", "the amount exceeds the limit of one payment"),
    AM14(38, "AM14", "the amount exceeds the participant's limit for the day"),
    CURR(39, "CURR", "the currency is wrong"),

    RR01(40, "RR01", "the debtor's account or identification is missing"),
    RR02(41, "RR02", "the debtor's name or address is missing or meaningless"),
    RR03(42, "RR03", "the creditor's name or address is missing or meaningless"),
    RR04(43, "RR04", "refused for regulatory reasons"),
    LEGL(44, "LEGL", "refused by a legal decision"),
    FR01(45, "FR01", "fraud is suspected"),

    FF01(50, "FF01", "the message does not have the required form"),
    CH11(51, "CH11", "an identifier has the wrong form"),
    CH20(52, "CH20", "the amount has more decimals than its currency"),
    CH21(53, "CH21", "an element that is required is missing"),
    CH16(54, "CH16", "an element's content is wrong"),
    BE05(55, "BE05", "the initiating party is not who it says"),
    DU01(56, "DU01", "this message identification was used before with other content"),
    DUPL(57, "DUPL", "this is a duplicate"),
    DT01(58, "DT01", "a date is wrong"),
    NARR(59, "NARR", "see the text"),
    MS02(60, "MS02", "the creditor or its agent gave no reason"),
    MS03(61, "MS03", "the agent gave no reason"),
    DS24(62, "DS24", "the order waited too long and was cancelled"),

    CUST(70, "CUST", "asked for by the customer"),
    FRAD(71, "FRAD", "sent by fraud"),
    TECH(72, "TECH", "sent by a technical problem"),
    FOCR(73, "FOCR", "returned after a recall"),
    NOAS(74, "NOAS", "the creditor did not answer the recall"),
    ARDT(75, "ARDT", "the payment has already been returned"),
    NOOR(76, "NOOR", "the original payment is not known"),
    MD06(77, "MD06", "returned at the creditor's wish"),
    /// A refusal of an operator's or FX provider's request, for which ISO 20022 has no code of its own.
    STATE(90, "NARR", "the request does not fit the present state");

    private final int wire;
    private final String code;
    private final String when;

    Reason(int wire, String code, String when) {
        this.wire = wire;
        this.code = code;
        this.when = when;
    }

    public int wire() {
        return wire;
    }

    /// The external code as written in a message; `NARR` where only text can say it.
    public String code() {
        return code;
    }

    /// When it is given, as half a sentence.
    public String when() {
        return when;
    }

    public static Reason of(int wire) {
        Reason reason = wire >= 0 && wire < BY_WIRE.length ? BY_WIRE[wire] : null;
        if (reason == null) {
            throw new IllegalArgumentException("no reason has the wire value " + wire);
        }
        return reason;
    }

    /// The reason that an external code stands for; a code that this system does not know becomes [#MS03],
    /// and whoever passes it on keeps the text beside it.
    public static Reason ofCode(String code) {
        for (Reason reason : values()) {
            if (reason != NONE && reason.code.equals(code) && reason.name().equals(code)) {
                return reason;
            }
        }
        return MS03;
    }

    private static final @org.jspecify.annotations.Nullable Reason[] BY_WIRE = byWire();

    private static @org.jspecify.annotations.Nullable Reason[] byWire() {
        @org.jspecify.annotations.Nullable Reason[] table = new @org.jspecify.annotations.Nullable Reason[128];
        for (Reason reason : values()) {
            table[reason.wire] = reason;
        }
        return table;
    }
}
