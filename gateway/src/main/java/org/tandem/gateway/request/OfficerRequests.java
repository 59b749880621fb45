package org.tandem.gateway.request;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.tandem.compliance.PolicyText;
import org.tandem.compliance.names.Demands;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.network.Change;
import org.tandem.gateway.directory.ChangeRecord;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.json.ChangeJson;
import org.tandem.gateway.json.NetworkJson;
import org.tandem.gateway.port.ScreeningLists;

/// What officers ask: to found a network, to propose, approve and withdraw changes, and to see them. Two officers are
/// needed for every change; the engine sees to it.
public final class OfficerRequests {
    private final Directory directory;
    private final Submission submission;
    private final Json json;
    private final ChangeReader reader;
    private final ScreeningLists lists;

    OfficerRequests(Directory directory, ScreeningLists lists, Submission submission, Json json) {
        this.directory = directory;
        this.lists = lists;
        this.submission = submission;
        this.json = json;
        this.reader = new ChangeReader(directory);
    }

    public RequestReply network() {
        return Requests.ok(Views.network(directory));
    }

    public RequestReply changes() {
        return Requests.ok(new ChangeJson.Changes(
                directory.changes().stream().map(ChangeWriter::known).toList()));
    }

    public RequestReply change(String id) {
        try {
            ChangeRecord known = directory.change(Inputs.commandId(id, "id"));
            return known == null
                    ? Unfit.problem(404, "no change has the id " + id, "NOOR")
                    : Requests.ok(ChangeWriter.known(known));
        } catch (Unfit e) {
            return e.reply();
        }
    }

    public CompletableFuture<RequestReply> found(Caller.Officer officer, String body) {
        try {
            NetworkJson.Founding request = json.read(body, NetworkJson.Founding.class);
            List<String> officers = Inputs.required(request.officers(), "officers");
            if (!officers.contains(officer.id())) {
                throw new Unfit(403, "BE05", "expected " + officer.id() + " among the officers, found " + officers);
            }
            CommandId id = Inputs.own(officer, "found", request.id());
            return submission.done(
                    new Command.FoundNetwork(
                            id,
                            Inputs.required(request.name(), "name"),
                            Inputs.bic(request.operator(), "operator"),
                            officers,
                            reader.read(Inputs.required(request.changes(), "changes"))),
                    id);
        } catch (Unfit e) {
            return CompletableFuture.completedFuture(e.reply());
        }
    }

    public CompletableFuture<RequestReply> propose(Caller.Officer officer, String body) {
        try {
            ChangeJson.Proposal request = json.read(body, ChangeJson.Proposal.class);
            CommandId id = Inputs.own(officer, "propose", request.id());
            Change change = reader.read(Inputs.required(request.change(), "change"));
            if (change instanceof Change.ActivatePolicy policy) {
                requireLists(policy);
            }
            return submission.done(new Command.ProposeChange(id, officer.id(), change), id);
        } catch (Unfit e) {
            return CompletableFuture.completedFuture(e.reply());
        }
    }

    /// A policy in force that demands a list which is not has every payment held, so it is not even proposed. Lists
    /// cannot be given up between this and its approval: that would be an epoch, and the policy's would be taken.
    private void requireLists(Change.ActivatePolicy change) throws Unfit {
        Set<String> missing = lists.missing(
                PolicyText.read(change.policy()).demandsOr(Demands.NONE).floor());
        if (!missing.isEmpty()) {
            throw new Unfit(
                    409,
                    "NARR",
                    "the policy demands the list " + String.join(", ", missing)
                            + ", which is not in force here, so every"
                            + " payment would be held; put it in force first, by ./tandem lists add");
        }
    }

    /// Approving and withdrawing are their own ids: once per officer and change.
    public CompletableFuture<RequestReply> approve(Caller.Officer officer, String change) {
        try {
            CommandId id = Inputs.own(officer, "approve", change);
            return submission.done(new Command.ApproveChange(id, Inputs.commandId(change, "id"), officer.id()), id);
        } catch (Unfit e) {
            return CompletableFuture.completedFuture(e.reply());
        }
    }

    public CompletableFuture<RequestReply> withdraw(Caller.Officer officer, String change) {
        try {
            CommandId id = Inputs.own(officer, "withdraw", change);
            return submission.done(new Command.WithdrawChange(id, Inputs.commandId(change, "id"), officer.id()), id);
        } catch (Unfit e) {
            return CompletableFuture.completedFuture(e.reply());
        }
    }
}
