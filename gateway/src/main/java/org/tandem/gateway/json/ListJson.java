package org.tandem.gateway.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The screening lists as officers see and change them.
public final class ListJson {
    private ListJson() {}

    /// @param epoch of the lists as the log has it
    /// @param version SHA-256 over the lists in force, hexadecimal; the log names the same
    /// @param problem why every payment is held now; absent when all is well
    /// @param inForce by name
    /// @param floor names of the lists that the network demands: no officers of an operator give one up
    /// @param versions the last received first
    /// @param proposals those that wait for another officer
    /// @param decisions the newest first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lists(
            long epoch,
            String version,
            @Nullable String problem,
            List<Version> inForce,
            List<String> floor,
            List<Version> versions,
            List<Waiting> proposals,
            List<Decision> decisions) {}

    /// @param published what its files say of their date; absent when they do not
    /// @param names of all entries together
    /// @param received when it came last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(
            String list, String hash, @Nullable String published, int entries, int names, String received) {}

    /// Files of lists that lie in the machine's folder for incoming ones.
    ///
    /// @param folder its name there
    public record Intake(@Nullable String folder) {}

    /// @param ignored files that are no list
    /// @param warnings what was read with doubt
    public record Received(List<Version> versions, List<String> ignored, List<String> warnings) {}

    /// Either a version to be put in force, or a list to be given up.
    ///
    /// @param shrink why a list that shrinks suspiciously is right
    public record Wish(
            @Nullable String hash,
            @Nullable String giveUp,
            @Nullable String reason,
            @Nullable String shrink) {}

    public record Proposed(long number, Delta delta) {}

    /// @param hash absent where the list is given up
    /// @param shrink absent where the list does not shrink
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(
            long number,
            String list,
            @Nullable String hash,
            String proposedBy,
            String at,
            String reason,
            @Nullable String shrink) {}

    /// @param note the second officer's words
    public record Approval(@Nullable String note, @Nullable String shrink) {}

    /// @param epoch of the lists as the log has it
    public record InForce(long epoch, String version) {}

    /// One decision of two officers.
    ///
    /// @param hash absent where the list was given up
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(
            String list, @Nullable String hash, String proposedBy, String approvedBy, String at, String reason) {}

    /// What one version changes against another.
    ///
    /// @param from absent where there was none before
    /// @param to absent where the list is given up
    /// @param entries the first of them
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Delta(
            String list,
            @Nullable String from,
            @Nullable String to,
            int added,
            int changed,
            int removed,
            List<Entry> entries) {}

    /// @param what `added`, `changed` or `removed`
    /// @param parts which parts changed, in a word each
    public record Entry(String what, String id, String name, List<String> parts) {}
}
