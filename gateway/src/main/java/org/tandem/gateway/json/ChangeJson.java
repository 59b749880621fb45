package org.tandem.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of the network's rules as JSON; `type` says which. One record for each `Change` of the domain, with its
/// fields.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChangeJson.AddCurrency.class, name = "AddCurrency"),
    @JsonSubTypes.Type(value = ChangeJson.AdmitParticipant.class, name = "AdmitParticipant"),
    @JsonSubTypes.Type(value = ChangeJson.SetParticipantState.class, name = "SetParticipantState"),
    @JsonSubTypes.Type(value = ChangeJson.SetAccountState.class, name = "SetAccountState"),
    @JsonSubTypes.Type(value = ChangeJson.SetFees.class, name = "SetFees"),
    @JsonSubTypes.Type(value = ChangeJson.SetLimits.class, name = "SetLimits"),
    @JsonSubTypes.Type(value = ChangeJson.SetParameters.class, name = "SetParameters"),
    @JsonSubTypes.Type(value = ChangeJson.SetHold.class, name = "SetHold"),
    @JsonSubTypes.Type(value = ChangeJson.ActivateLists.class, name = "ActivateLists"),
    @JsonSubTypes.Type(value = ChangeJson.ActivatePolicy.class, name = "ActivatePolicy"),
    @JsonSubTypes.Type(value = ChangeJson.DecideHold.class, name = "DecideHold")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ChangeJson {
    record AddCurrency(
            @Nullable String currency,
            @Nullable Integer decimals,
            @Nullable String settlementBank) implements ChangeJson {}

    record AdmitParticipant(
            @Nullable String bic,
            @Nullable String role,
            @Nullable String name,
            @Nullable String country,
            @Nullable List<String> currencies,
            @Nullable Boolean unquotedAllowed)
            implements ChangeJson {}

    record SetParticipantState(
            @Nullable String bic, @Nullable String state) implements ChangeJson {}

    record SetAccountState(
            @Nullable String owner,
            @Nullable String kind,
            @Nullable String currency,
            @Nullable String state) implements ChangeJson {}

    record SetFees(
            @Nullable String sourceCurrency,
            @Nullable String targetCurrency,
            @Nullable Fee sender,
            @Nullable Fee receiver)
            implements ChangeJson {}

    /// Amounts in the currency the fee is taken in: the sender's in the source, the receiver's in the target.
    record Fee(
            @Nullable String fixed,
            @Nullable Long partsPerMillion,
            @Nullable String least,
            @Nullable String greatest) {}

    /// @param participant absent: everyone without limits of its own
    /// @param paymentMax absent: no limit
    record SetLimits(
            @Nullable String participant,
            @Nullable String currency,
            @Nullable String paymentMax,
            @Nullable String dayMax)
            implements ChangeJson {}

    record SetParameters(
            @Nullable Long quoteLifeMillis,
            @Nullable Long acceptanceMillis,
            @Nullable Long paymentMillis,
            @Nullable Long holdMillis,
            @Nullable Long returnWindowMillis,
            @Nullable Long duplicateWindowMillis,
            @Nullable Long changeLifeMillis)
            implements ChangeJson {}

    /// @param from country of the debtor agent's BIC
    /// @param to of the creditor agent's
    /// @param holdMillis absent: the network's own again
    record SetHold(
            @Nullable String from,
            @Nullable String to,
            @Nullable Long holdMillis) implements ChangeJson {}

    record ActivateLists(@Nullable Long epoch, @Nullable String version) implements ChangeJson {}

    /// @param policy the gate's policy as text
    record ActivatePolicy(@Nullable Long epoch, @Nullable String policy) implements ChangeJson {}

    record DecideHold(
            @Nullable String uetr,
            @Nullable Boolean release,
            @Nullable String reason) implements ChangeJson {}

    /// One officer's proposal.
    record Proposal(@Nullable String id, @Nullable ChangeJson change) {}

    record Changes(List<Known> changes) {}

    /// @param state `PROPOSED`, `APPLIED` or `WITHDRAWN`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Known(
            String id,
            String state,
            String proposer,
            @Nullable String decidedBy,
            String at,
            @Nullable String expiresAt,
            ChangeJson change) {}
}
