package org.tandem.engine.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Event;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Uetr;

/// Questions about held payments, and answers to them: right ones and wrong ones.
final class RandomQuestions {
    private static final Bic STRANGER = Bic.of("STRABY20");
    private final Random random;
    private final List<Event.InformationAsked> asked = new ArrayList<>();

    RandomQuestions(Random random) {
        this.random = random;
    }

    void hear(Event.InformationAsked event) {
        asked.add(event);
    }

    Command next(CommandId id, Uetr held, long timeNanos) {
        if (asked.isEmpty() || random.nextBoolean()) {
            QuestionId question = new QuestionId(held, 1 + random.nextInt(3));
            long due = timeNanos + random.nextLong(400_000_000_000L);
            String officer = random.nextInt(8) == 0 ? "stranger" : "two";
            return new Command.AskInformation(id, question, officer, Asked.DEBTOR, "who is it?", due);
        }
        Event.InformationAsked one = asked.get(asked.size() - 1 - random.nextInt(Math.min(5, asked.size())));
        Bic agent = random.nextInt(8) == 0 ? STRANGER : one.debtorAgent();
        return new Command.AnswerInformation(id, one.question(), agent, "a customer", new byte[] {4});
    }
}
