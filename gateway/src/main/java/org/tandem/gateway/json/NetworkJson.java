package org.tandem.gateway.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The network as officers see it.
public final class NetworkJson {
    private NetworkJson() {}

    /// @param parameters the clocks, as `SetParameters` names them
    /// @param changes those that would found the network as it is now, to compare with what it should be
    public record Network(
            boolean founded,
            String name,
            String operator,
            List<String> officers,
            ChangeJson parameters,
            long listEpoch,
            String listVersion,
            List<ChangeJson> changes) {}

    /// The first command of a log; refused when a network is founded.
    public record Founding(
            @Nullable String id,
            @Nullable String name,
            @Nullable String operator,
            @Nullable List<String> officers,
            @Nullable List<ChangeJson> changes) {}
}
