package org.tandem.engine.memory;

import org.tandem.domain.command.Command;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.fx.Offer;
import org.tandem.domain.fx.Tier;
import org.tandem.domain.money.Money;
import org.tandem.domain.party.Bic;
import org.tandem.engine.change.ChangeWords;
import org.tandem.engine.snapshot.WordWriter;

/// 64 bits over the content of a command that has an id: another content under the same id is told apart.
public final class Fingerprint {
    private final WordWriter out = new WordWriter(this::mix);
    private long hash;

    /// Zero for the two commands that are known by their UETR and not by an id.
    public long of(Command command) {
        hash = 0x746e646d66707274L;
        switch (command) {
            case Command.FoundNetwork it -> founding(it);
            case Command.ProposeChange it -> {
                start(2);
                out.put(it.officer());
                ChangeWords.write(it.change(), out);
            }
            case Command.ApproveChange it ->
                start(3, it.change().high(), it.change().low(), it.officer());
            case Command.WithdrawChange it ->
                start(4, it.change().high(), it.change().low(), it.officer());
            case Command.PublishReferenceRate it -> {
                start(5);
                out.put(it.publisher());
                out.put(it.pair());
                out.putRate(it.rate());
            }
            case Command.PublishOffer it -> offer(it.offer());
            case Command.WithdrawOffer it -> {
                start(7);
                out.put(it.fxProvider());
                out.put(it.pair());
            }
            case Command.RequestQuote it -> quote(it);
            case Command.SubmitPayment _ -> hash = 0;
            case Command.AnswerPayment _ -> hash = 0;
            case Command.ReturnPayment it -> {
                start(9, it.uetr().high(), it.uetr().low(), it.reason().name());
                out.put(it.creditorAgent());
                out.put(it.originalMessage());
            }
            case Command.RequestRecall it -> {
                start(10, it.uetr().high(), it.uetr().low(), it.reason().name());
                out.put(it.debtorAgent());
                out.put(it.originalMessage());
            }
            case Command.AnswerRecall it -> {
                start(11, it.uetr().high(), it.uetr().low(), it.reason().name());
                out.put(it.creditorAgent());
                out.put(it.accepted());
                out.put(it.originalMessage());
            }
            case Command.Fund it -> movement(12, it.settlementBank(), it.participant(), it.amount());
            case Command.RequestDefunding it -> movement(13, it.participant(), it.participant(), it.amount());
            case Command.ConfirmDefunding it -> {
                start(14, it.defunding().high(), it.defunding().low(), "");
                out.put(it.settlementBank());
                out.put(it.paid());
            }
            case Command.AskInformation it -> asking(it);
            case Command.AnswerInformation it -> answering(it);
        }
        out.flush();
        return hash;
    }

    private void mix(long[] words, int count) {
        for (int i = 0; i < count; i++) {
            long z = (hash ^ words[i]) + 0x9e3779b97f4a7c15L;
            z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
            z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
            hash = z ^ z >>> 31;
        }
    }

    private void founding(Command.FoundNetwork it) {
        start(1);
        out.put(it.name());
        out.put(it.operator());
        out.put(it.officers());
        it.changes().forEach(change -> ChangeWords.write(change, out));
    }

    private void quote(Command.RequestQuote it) {
        start(8);
        out.put(it.debtorAgent());
        out.put(it.creditorAgent());
        out.put(it.pair());
        out.put(it.fixedSide().code());
        out.put(it.amountMinor());
    }

    private void movement(int kind, Bic from, Bic to, Money amount) {
        start(kind);
        out.put(from);
        out.put(to);
        out.put(amount);
    }

    private void asking(Command.AskInformation it) {
        question(15, it.question(), it.officer());
        out.put(it.about().code());
        out.put(it.text());
        out.put(it.dueAtNanos());
    }

    private void answering(Command.AnswerInformation it) {
        question(16, it.question(), it.text());
        out.put(it.debtorAgent());
        out.put(it.originalMessage());
    }

    private void question(int kind, QuestionId question, String text) {
        start(kind, question.uetr().high(), question.uetr().low(), text);
        out.put(question.number());
    }

    private void offer(Offer offer) {
        start(6);
        out.put(offer.fxProvider());
        out.put(offer.pair());
        for (Tier tier : offer.tiers()) {
            out.put(tier.fromSourceMinor());
            out.putRate(tier.rate());
        }
        out.put(offer.maxSourceMinor());
        out.put(offer.validUntilNanos());
    }

    private void start(int kind) {
        out.put(kind);
    }

    private void start(int kind, long high, long low, String text) {
        out.put(kind);
        out.put(high);
        out.put(low);
        out.put(text);
    }
}
