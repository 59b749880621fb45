package org.tandem.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandem.compliance.Policy;
import org.tandem.compliance.PolicyText;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.AccountState;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.event.Event;
import org.tandem.domain.fx.CurrencyPair;
import org.tandem.domain.fx.Fee;
import org.tandem.domain.money.Currency;
import org.tandem.domain.network.Change;
import org.tandem.domain.network.Parameters;
import org.tandem.domain.network.ParticipantState;
import org.tandem.domain.party.Bic;
import org.tandem.domain.party.Role;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.json.ChangeJson;

class ChangeRoundTripTest {
    private static final Currency OMR = new Currency("OMR", 3);
    private static final Currency JPY = new Currency("JPY", 0);
    private static final Bic BANK = Bic.of("SOHROM20");
    private static final CurrencyPair PAIR = new CurrencyPair(OMR, JPY);

    private final Directory directory = new Directory();
    private final Json json = new Json();

    ChangeRoundTripTest() {
        for (Currency currency : List.of(OMR, JPY)) {
            Change added = new Change.AddCurrency(currency, BANK);
            directory.apply(new Event.ChangeApplied(new CommandId(1, 1), "a", "b", added), 5);
        }
    }

    @Test
    void every_change_is_the_same_after_json() throws Unfit {
        List<Change> changes = List.of(
                new Change.AddCurrency(OMR, BANK),
                new Change.AdmitParticipant(BANK, Role.FX_PROVIDER, "A \"name\"", "OM", List.of(OMR, JPY), true),
                new Change.SetParticipantState(BANK, ParticipantState.SUSPENDED),
                new Change.SetAccountState(AccountId.settlement(BANK, JPY), AccountState.BLOCKED),
                new Change.SetFees(PAIR, new Fee(1, 200, 3, 4_000), Fee.NONE),
                new Change.SetLimits(Bic.NONE, OMR, 1_234, 0),
                new Change.SetLimits(BANK, JPY, 0, 99),
                new Change.SetParameters(Parameters.DEFAULT),
                new Change.SetHold("OM", "JP", 3_600_000),
                new Change.SetHold("OM", "JP", 0),
                new Change.ActivateLists(7, "abc"),
                new Change.ActivatePolicy(8, PolicyText.write(Policy.standard())),
                new Change.DecideHold(Uetr.of("7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab"), true, Reason.NONE),
                new Change.DecideHold(Uetr.of("7c5b1c1e-4f2a-4b3c-9d8e-0123456789ab"), false, Reason.FR01));
        assertThat(changes.stream().map(Change::getClass).distinct())
                .hasSize(Change.class.getPermittedSubclasses().length);
        for (Change change : changes) {
            String text = new String(json.write(ChangeWriter.write(change)), StandardCharsets.UTF_8);
            ChangeJson back = json.read(text, ChangeJson.class);
            assertThat(new ChangeReader(directory).read(back)).as(text).isEqualTo(change);
        }
    }

    @Test
    void what_is_missing_or_out_of_range_is_named() {
        assertThatThrownBy(() -> read("{\"type\":\"SetParticipantState\",\"bic\":\"SOHROM20\"}"))
                .hasMessage("expected state, found none");
        assertThatThrownBy(() -> read("{\"type\":\"SetParticipantState\",\"bic\":\"SOHROM20\",\"state\":\"AWAY\"}"))
                .hasMessage("state: expected one of [ACTIVE, SUSPENDED], found 'AWAY'");
        assertThatThrownBy(() -> read("{\"type\":\"SetLimits\",\"currency\":\"XXX\"}"))
                .hasMessageContaining("no currency 'XXX'");
        assertThatThrownBy(() -> read("{\"type\":\"SetLimits\",\"currency\":\"JPY\",\"paymentMax\":\"1.5\"}"))
                .hasMessageContaining("more than the 0 decimals of JPY");
        assertThatThrownBy(() -> read("{\"type\":\"SetHold\",\"from\":\"OMAN\",\"to\":\"JP\"}"))
                .hasMessageContaining("from 'OMAN' to 'JP'");
        assertThatThrownBy(() -> read("{\"type\":\"ActivatePolicy\",\"epoch\":2,\"policy\":\"none\"}"))
                .as("no gate could read it")
                .hasMessageContaining("a policy begins with the line 'policy 2'");
        String before = PolicyText.write(Policy.standard())
                .replace("policy 2", "policy 1")
                .replace("\n", "\\n");
        assertThatThrownBy(() -> read("{\"type\":\"ActivatePolicy\",\"epoch\":2,\"policy\":\"" + before + "\"}"))
                .as("it leaves in force what cannot be seen in it")
                .hasMessageContaining("expected the form 'policy 2'");
        assertThatThrownBy(() -> read("{\"type\":\"Nothing\"}")).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> read("{\"type\":\"ActivateLists\",\"epoch\":1,\"version\":5}"))
                .hasMessageContaining("cannot be read");
    }

    private Change read(String text) throws Unfit {
        return new ChangeReader(directory).read(json.read(text, ChangeJson.class));
    }
}
