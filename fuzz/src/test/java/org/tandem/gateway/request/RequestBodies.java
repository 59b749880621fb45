package org.tandem.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tandem.gateway.directory.Directory;
import org.tandem.gateway.json.ChangeJson;
import org.tandem.gateway.json.FundingJson;
import org.tandem.gateway.json.ListJson;
import org.tandem.gateway.json.NetworkJson;
import org.tandem.gateway.json.OfferJson;
import org.tandem.gateway.json.PaymentJson;
import org.tandem.gateway.json.QuoteJson;
import org.tandem.gateway.json.RateJson;

/// Bodies of JSON requests, for the fuzzer: in this package because only it knows how they are read.
public final class RequestBodies {
    private static final Json JSON = new Json();
    private static final ChangeReader CHANGES = new ChangeReader(new Directory());
    private static final List<Class<? extends Record>> FORMS = List.of(
            QuoteJson.Request.class,
            OfferJson.Publication.class,
            OfferJson.Withdrawal.class,
            RateJson.Publication.class,
            FundingJson.Funding.class,
            FundingJson.Defunding.class,
            FundingJson.Confirmation.class,
            PaymentJson.Enquiry.class,
            NetworkJson.Founding.class,
            ChangeJson.Proposal.class,
            ListJson.Intake.class,
            ListJson.Wish.class,
            ListJson.Approval.class);

    private RequestBodies() {}

    /// As every form there is.
    public static void take(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        for (Class<? extends Record> form : FORMS) {
            try {
                use(JSON.read(text, form));
            } catch (Unfit refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    /// As far as a request is read without a ledger behind it.
    private static void use(Record request) throws Unfit {
        if (request instanceof NetworkJson.Founding founding) {
            assertThat(CHANGES.read(Inputs.required(founding.changes(), "changes")))
                    .doesNotContainNull();
            assertThat(Inputs.required(founding.officers(), "officers")).doesNotContainNull();
        } else if (request instanceof ChangeJson.Proposal proposal) {
            assertThat(CHANGES.read(Inputs.required(proposal.change(), "change")))
                    .isNotNull();
        } else if (request instanceof OfferJson.Publication offer) {
            assertThat(Inputs.required(offer.tiers(), "tiers")).doesNotContainNull();
            Inputs.time(offer.validUntil(), "validUntil");
        } else if (request instanceof PaymentJson.Enquiry enquiry) {
            assertThat(Inputs.uetr(enquiry.uetr())).isNotNull();
        } else if (request instanceof RateJson.Publication rate) {
            assertThat(Inputs.rate(rate.rate(), "rate")).isNotNull();
        }
    }
}
