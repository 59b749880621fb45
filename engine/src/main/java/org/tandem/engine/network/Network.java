package org.tandem.engine.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandem.domain.Broken;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.engine.snapshot.WordReader;
import org.tandem.engine.snapshot.WordWriter;

/// The rules in force.
public final class Network {
    // What a snapshot has of the network: parts that came later are absent where nobody uses them, so that older
    // snapshots are still read and older logs still lead to the same hash.
    private static final int FOUNDED = 1;
    private static final int HOLDS = 2;

    private final Participants participants = new Participants();
    private final Currencies currencies = new Currencies();
    private final LimitTable commonLimits = new LimitTable();
    private String name = "";
    private @Nullable Participant operator;
    private List<String> officers = List.of();
    private final Holds holds = new Holds();
    private Parameters parameters = Parameters.DEFAULT;
    private long listEpoch;
    private String listVersion = "";

    public boolean isFounded() {
        return operator != null;
    }

    public void found(String networkName, Bic operatorBic, List<String> networkOfficers) {
        name = networkName;
        officers = networkOfficers;
        operator = participants.admit(operatorBic, Role.OPERATOR, networkName, "", false);
    }

    public Participants participants() {
        return participants;
    }

    public Currencies currencies() {
        return currencies;
    }

    public Participant operator() {
        Participant it = operator;
        if (it == null) {
            throw new Broken("no network is founded yet");
        }
        return it;
    }

    public boolean isOfficer(String officer) {
        return officers.contains(officer);
    }

    public Parameters parameters() {
        return parameters;
    }

    /// How long a payment between these waits for officers.
    public long holdMillis(Bic debtorAgent, Bic creditorAgent) {
        return holds.millis(debtorAgent, creditorAgent, parameters.holdMillis());
    }

    public Holds holds() {
        return holds;
    }

    public void setParameters(Parameters newParameters) {
        parameters = newParameters;
    }

    /// Only clearances from these lists, and by the policy in force with them, count.
    public long listEpoch() {
        return listEpoch;
    }

    public void activateLists(long epoch, String version) {
        listEpoch = epoch;
        listVersion = version;
    }

    /// The lists stay; what was cleared by the policy before counts no more.
    public void activatePolicy(long epoch) {
        listEpoch = epoch;
    }

    public LimitTable commonLimits() {
        return commonLimits;
    }

    /// Its own limit in this currency, else the common one.
    public LimitTable limitsOf(Participant participant, int currency) {
        return participant.limits().has(currency) ? participant.limits() : commonLimits;
    }

    public void writeTo(WordWriter out) {
        out.put((isFounded() ? FOUNDED : 0) | (holds.isEmpty() ? 0 : HOLDS));
        out.put(name);
        out.put(officers);
        writeParameters(parameters, out);
        out.put(listEpoch);
        out.put(listVersion);
        currencies.writeTo(out);
        commonLimits.writeTo(out);
        participants.writeTo(out);
        if (!holds.isEmpty()) {
            holds.writeTo(out);
        }
    }

    public void readFrom(WordReader in) {
        int parts = in.next(FOUNDED | HOLDS, "parts of the network");
        name = in.nextText();
        officers = List.copyOf(in.nextTexts());
        parameters = readParameters(in);
        listEpoch = in.next();
        listVersion = in.nextText();
        currencies.readFrom(in);
        commonLimits.readFrom(in);
        participants.readFrom(in);
        // The operator is always the first.
        operator = (parts & FOUNDED) != 0 ? participants.get(0) : null;
        if ((parts & HOLDS) != 0) {
            holds.readFrom(in);
        }
    }

    public static void writeParameters(Parameters it, WordWriter out) {
        out.put(it.quoteLifeMillis());
        out.put(it.acceptanceMillis());
        out.put(it.paymentMillis());
        out.put(it.holdMillis());
        out.put(it.returnWindowMillis());
        out.put(it.duplicateWindowMillis());
        out.put(it.changeLifeMillis());
    }

    public static Parameters readParameters(WordReader in) {
        return new Parameters(in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next());
    }
}
