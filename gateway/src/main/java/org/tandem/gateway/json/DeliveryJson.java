package org.tandem.gateway.json;

import java.util.List;

/// Numbered messages, for those who ask for them instead of keeping a channel.
public final class DeliveryJson {
    private DeliveryJson() {}

    /// @param lastSequence the last number given to this participant so far; more follow when it is above the
    ///     page's last
    public record Page(List<Delivery> deliveries, long lastSequence) {}

    /// @param kind such as `pacs.008`
    /// @param xml the ISO 20022 message
    public record Delivery(long sequence, String kind, String xml) {}
}
