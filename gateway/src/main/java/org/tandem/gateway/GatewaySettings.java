package org.tandem.gateway;

import org.tandem.gateway.channel.ChannelSettings;
import org.tandem.gateway.limit.RateLimits;
import org.tandem.iso20022.rulebook.CharacterSet;

/// How much a gateway holds and lets through.
///
/// @param characters allowed in names and texts
/// @param rememberedPayments payments whose status is answered from memory
/// @param keptOriginals parsed originals between a payment's coming in and its delivery
public record GatewaySettings(
        ChannelSettings channel,
        RateLimits.Settings limits,
        CharacterSet characters,
        int rememberedPayments,
        int keptOriginals) {
    public static final GatewaySettings DEFAULT = new GatewaySettings(
            ChannelSettings.DEFAULT, RateLimits.Settings.DEFAULT, CharacterSet.UNICODE, 200_000, 16_384);

    public GatewaySettings {
        if (rememberedPayments < 1 || keptOriginals < 1) {
            throw new IllegalArgumentException("a gateway remembers at least one payment");
        }
    }
}
