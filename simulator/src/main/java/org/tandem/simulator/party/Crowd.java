package org.tandem.simulator.party;

import java.util.ArrayList;
import java.util.List;
import org.tandem.domain.command.Command;
import org.tandem.domain.command.CommandId;
import org.tandem.domain.command.Outcome;
import org.tandem.domain.compliance.Asked;
import org.tandem.domain.compliance.QuestionId;
import org.tandem.domain.event.Event;
import org.tandem.domain.event.Recorded;
import org.tandem.domain.event.Step;
import org.tandem.domain.network.Change;
import org.tandem.domain.party.Bic;
import org.tandem.domain.payment.Reason;
import org.tandem.domain.payment.Uetr;
import org.tandem.engine.laws.RandomLog;
import org.tandem.simulator.check.History;
import org.tandem.simulator.check.Promises;
import org.tandem.simulator.node.Replica;
import org.tandem.simulator.world.Chance;
import org.tandem.simulator.world.World;

/// Everybody who acts: some parties that ask for this and that, all at once, and those who react to what the journal
/// tells them: creditor agents (in time, at the last moment, too late, never), officers, settlement banks.
public final class Crowd {
    private static final long MILLI = 1_000_000;
    private static final int TWIST_PERMILLE = 15;

    private final World world;
    private final Chance chance;
    private final RandomLog grammar;
    private final List<Command> said = new ArrayList<>();
    private final Projector projector;
    private final Asker asker;
    private long heard;
    private long reactions;
    private int left;
    private boolean healed;

    public Crowd(World world, List<Replica> nodes, History history, Promises promises) {
        this.world = world;
        this.chance = world.chance().fork("crowd");
        this.grammar = new RandomLog(chance.nextLong());
        this.left = world.swarm().commands();
        this.projector = new Projector(
                world, nodes, this::hear, rows -> history.projected(rows.lastSequence(), rows.balances()));
        List<Gateway> gateways =
                nodes.stream().map(node -> new Gateway(world, node, nodes)).toList();
        this.asker = new Asker(world, gateways, projector, promises);
    }

    /// Founds the network and lets the parties loose.
    public void start() {
        projector.start();
        grammar.at(world.schedule().nowNanos());
        Command.FoundNetwork founding = Founding.hurried((Command.FoundNetwork) grammar.founding(), chance);
        asker.ask(founding, _ -> {
            grammar.beginnings(world.swarm().fundMinor()).forEach(this::soon);
            for (int i = 0; i < world.swarm().parties(); i++) {
                think();
            }
        });
    }

    /// Whether all that was to be asked has been asked.
    public boolean isDone() {
        return left <= 0;
    }

    /// Nobody gives up, dies or begins anything new from here on.
    public void heal() {
        healed = true;
        left = 0;
        asker.heal();
        projector.heal();
    }

    public Rows rows() {
        return projector.rows();
    }

    private void think() {
        if (left > 0) {
            left--;
            boolean means = chance.permille(world.swarm().earnestPermille());
            later(world.swarm().thinkMillis(), means ? this::pay : () -> asker.ask(next(), _ -> think()));
        }
    }

    /// Asks for a price and takes it.
    private void pay() {
        asker.ask(grammar.enquiry(), step -> {
            if (step != null && step.outcome() instanceof Outcome.Applied) {
                step.events().stream()
                        .map(Recorded::event)
                        .filter(Event.QuotesGiven.class::isInstance)
                        .map(Event.QuotesGiven.class::cast)
                        .forEach(given -> later(world.swarm().thinkMillis(), () -> pay(given)));
            } else {
                think();
            }
        });
    }

    private void pay(Event.QuotesGiven given) {
        grammar.at(world.schedule().nowNanos());
        Command payment = grammar.payment(given);
        said.add(payment);
        asker.ask(payment, _ -> think());
    }

    private Command next() {
        grammar.at(world.schedule().nowNanos());
        Command twisted = said.isEmpty() || !chance.permille(TWIST_PERMILLE) ? null : Twist.of(chance.pick(said));
        Command command = twisted != null ? twisted : grammar.next();
        said.add(command);
        return command;
    }

    private void hear(Step step) {
        for (Recorded recorded : step.events()) {
            if (recorded.sequence() > heard) {
                heard = recorded.sequence();
                grammar.hear(recorded.event());
                if (!healed) {
                    react(recorded.event());
                }
            }
        }
    }

    private void react(Event event) {
        switch (event) {
            case Event.PaymentReserved it -> answer(it.uetr(), it.terms().creditorAgent(), it.deadlineNanos());
            case Event.HoldReleased it -> answer(it.uetr(), it.terms().creditorAgent(), it.deadlineNanos());
            case Event.PaymentHeld it -> decide(it);
            case Event.ChangeProposed it -> {
                if (chance.permille(700)) {
                    soon(new Command.ApproveChange(
                            id(), it.change(), it.officer().equals("two") ? "one" : "two"));
                }
            }
            case Event.DefundingRequested it ->
                soon(new Command.ConfirmDefunding(id(), it.id(), it.settlementBank(), chance.permille(700)));
            case Event.PaymentSettled it -> {
                if (chance.permille(100)) {
                    soon(new Command.RequestRecall(
                            id(), it.uetr(), it.terms().debtorAgent(), Reason.CUST, new byte[] {1}));
                }
            }
            case Event.RecallRequested it ->
                soon(new Command.AnswerRecall(
                        id(), it.uetr(), it.creditorAgent(), chance.permille(700), Reason.NOAS, new byte[] {2}));
            case Event.RecallAnswered it -> {
                if (it.accepted()) {
                    soon(new Command.ReturnPayment(id(), it.uetr(), it.creditorAgent(), Reason.MD06, new byte[] {3}));
                }
            }
            case Event.InformationAsked it -> {
                if (chance.permille(700)) {
                    soon(new Command.AnswerInformation(
                            id(), it.question(), it.debtorAgent(), "a customer", new byte[] {4}));
                }
            }
            case Event.NetworkFounded _,
                    Event.InformationAnswered _,
                    Event.ChangeApplied _,
                    Event.ChangeWithdrawn _,
                    Event.ReferenceRatePublished _,
                    Event.OfferPublished _,
                    Event.OfferWithdrawn _,
                    Event.QuotesGiven _,
                    Event.PaymentRefused _,
                    Event.PaymentRejected _,
                    Event.PaymentReturned _,
                    Event.Funded _,
                    Event.DefundingConfirmed _,
                    Event.DefundingRefused _ -> {}
        }
    }

    /// An officer decides, and may ask the bank before: then there is time for its answer.
    private void decide(Event.PaymentHeld held) {
        boolean release = chance.permille(700);
        Reason reason = release ? Reason.NONE : Reason.RR04;
        Command decision = new Command.ProposeChange(id(), "one", new Change.DecideHold(held.uetr(), release, reason));
        if (chance.permille(300)) {
            soon(new Command.AskInformation(
                    id(), new QuestionId(held.uetr(), 1), "two", Asked.DEBTOR, "who is it?", held.deadlineNanos()));
            later(600, 300, decision);
        } else {
            soon(decision);
        }
    }

    private void answer(Uetr uetr, Bic creditorAgent, long deadlineNanos) {
        if (chance.permille(world.swarm().silentPermille())) {
            return;
        }
        boolean accepted = chance.permille(800);
        Command command = new Command.AnswerPayment(
                uetr, creditorAgent, accepted, accepted ? Reason.NONE : Reason.AC04, accepted ? "" : "closed");
        if (chance.permille(world.swarm().punctualPermille())) {
            long untilDeadline = (deadlineNanos - world.schedule().nowNanos()) / MILLI;
            later(Math.max(0, untilDeadline - chance.between(0, 30)), 0, command);
        } else {
            soon(command);
        }
    }

    private void soon(Command command) {
        later(0, 300, command);
    }

    private void later(long millis, long moreMillis, Command command) {
        world.schedule().in(millis * MILLI, () -> later(moreMillis, () -> asker.ask(command, _ -> {})));
    }

    private void later(long mostMillis, Runnable action) {
        world.schedule().in(chance.between(0, mostMillis) * MILLI, action);
    }

    private CommandId id() {
        return new CommandId(2, ++reactions);
    }
}
