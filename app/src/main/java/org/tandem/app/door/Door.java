package org.tandem.app.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.tandem.app.machine.CannotStart;
import org.tandem.client.Answer;
import org.tandem.client.ClientFailure;
import org.tandem.client.HttpApi;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.gateway.json.ChangeJson;
import org.tandem.gateway.json.FundingJson;
import org.tandem.gateway.json.ListJson;
import org.tandem.gateway.json.NetworkJson;
import org.tandem.gateway.json.ParticipantJson;
import org.tandem.gateway.json.PaymentJson;
import org.tandem.gateway.json.QuoteJson;

/// One caller's way into a running gateway. Single requests, not the channel: a participant has one channel, and its
/// own system may be on it now.
///
/// All methods throw [Refused] where the gateway says no, and [CannotStart] where it cannot be asked.
public final class Door implements AutoCloseable {
    private final HttpApi api;
    private final ObjectMapper json = new ObjectMapper();

    public Door(HttpApi api) {
        this.api = api;
    }

    private interface Question<T> {
        T ask();
    }

    public ParticipantJson.Participants participants() {
        return read(ask(api::participants), ParticipantJson.Participants.class);
    }

    public ParticipantJson.Balances balances() {
        return read(ask(api::balances), ParticipantJson.Balances.class);
    }

    public QuoteJson.Answer quotes(QuoteJson.Request request) {
        return read(ask(() -> api.post("/v1/quotes", write(request))), QuoteJson.Answer.class);
    }

    /// The immediate answer to a message.
    public Answer send(String xml) {
        return ask(() -> api.send(xml));
    }

    /// A payment of the caller's, or none.
    public Optional<PaymentJson.Payment> payment(Uetr uetr) {
        try {
            return Optional.of(read(api.payment(uetr.toString()), PaymentJson.Payment.class));
        } catch (ClientFailure e) {
            if (e.code().equals("404")) {
                return Optional.empty();
            }
            throw said(e);
        }
    }

    public NetworkJson.Network network() {
        return read(ask(() -> api.get("/v1/network")), NetworkJson.Network.class);
    }

    public ChangeJson.Changes changes() {
        return read(ask(() -> api.get("/v1/changes")), ChangeJson.Changes.class);
    }

    /// @return the id that another officer approves
    public String propose(ChangeJson change) {
        String body = write(new ChangeJson.Proposal(null, change));
        return read(ask(() -> api.post("/v1/changes", body)), FundingJson.Done.class)
                .id();
    }

    public void approve(String change) {
        JsonNode _ = ask(() -> api.post("/v1/changes/" + change + "/approval", ""));
    }

    public void withdraw(String change) {
        JsonNode _ = ask(() -> api.post("/v1/changes/" + change + "/withdrawal", ""));
    }

    public ListJson.Lists lists() {
        return read(ask(() -> api.get("/v1/lists")), ListJson.Lists.class);
    }

    /// @param folder in the machine's folder of incoming lists
    public ListJson.Received receiveLists(String folder) {
        return post("/v1/lists/versions", new ListJson.Intake(folder), ListJson.Received.class);
    }

    /// @param from the version to compare with; empty for the one in force
    public ListJson.Delta listDelta(String hash, String from) {
        String path = "/v1/lists/versions/" + hash + "/delta" + (from.isEmpty() ? "" : "?from=" + from);
        return read(ask(() -> api.get(path)), ListJson.Delta.class);
    }

    public ListJson.Proposed proposeLists(ListJson.Wish wish) {
        return post("/v1/lists/proposals", wish, ListJson.Proposed.class);
    }

    public ListJson.InForce approveLists(long number, ListJson.Approval approval) {
        return post("/v1/lists/proposals/" + number + "/approval", approval, ListJson.InForce.class);
    }

    public void withdrawLists(long number) {
        JsonNode _ = ask(() -> api.post("/v1/lists/proposals/" + number + "/withdrawal", ""));
    }

    private <T> T post(String path, Object body, Class<T> as) {
        String json = write(body);
        return read(ask(() -> api.post(path, json)), as);
    }

    @Override
    public void close() {
        api.close();
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (ClientFailure e) {
            throw said(e);
        }
    }

    private static RuntimeException said(ClientFailure failure) {
        if (!failure.isRefusal()) {
            return new CannotStart("cannot ask the machine: " + failure.getMessage(), failure);
        }
        String text = failure.detail().isEmpty() ? String.valueOf(failure.getMessage()) : failure.detail();
        boolean isCode = !failure.reason().isEmpty() && !failure.reason().equals(Reason.NARR.code());
        return new Refused(isCode ? failure.reason() + ": " + text : text);
    }

    private <T> T read(JsonNode tree, Class<T> as) {
        try {
            return json.treeToValue(tree, as);
        } catch (JsonProcessingException e) {
            throw new CannotStart(
                    "the machine answers in another form than this program knows; are both of one version? "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours has no JSON: " + value.getClass(), e);
        }
    }
}
