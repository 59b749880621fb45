package org.tandem.compliance.partycase;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tandem.compliance.Gate;
import org.tandem.compliance.audit.AuditRecord;
import org.tandem.compliance.audit.AuditTrail;
import org.tandem.compliance.names.Hit;
import org.tandem.compliance.names.Unscreenable;
import org.tandem.compliance.partycase.PartyCases.Found;
import org.tandem.database.Pool;
import org.tandem.domain.party.Bic;

/// Compares the admitted agents with the lists in force. An agent that may be on one stops every payment from and to
/// it, so it gets one case and an alarm, not a case with each payment.
public final class AgentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(AgentWatch.class);

    private final Pool pool;
    private final Gate gate;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final PartyCases cases = new PartyCases();

    public AgentWatch(Pool pool, Gate gate, AuditTrail audit, InstantSource clock) {
        this.pool = pool;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return how many cases were opened
    public int compare(Collection<Bic> agents) {
        int opened = 0;
        for (Bic agent : agents) {
            for (Hit hit : hits(agent)) {
                opened += open(agent, hit) ? 1 : 0;
            }
        }
        return opened;
    }

    private List<Hit> hits(Bic agent) {
        try {
            return gate.agentHits(agent);
        } catch (Unscreenable e) {
            LOG.error(
                    "the name of the agent {} cannot be screened, so its payments are held: {}", agent, e.getMessage());
            return List.of();
        }
    }

    private boolean open(Bic agent, Hit hit) {
        Found found = new Found("the lists in force", clock.instant(), null, List.of());
        return pool.jdbi()
                .inTransaction(handle -> cases.open(handle, gate.agent(agent), hit, found)
                        .map(id -> {
                            audit.append(new AuditRecord(
                                    found.at(),
                                    "lists",
                                    "agent may be listed",
                                    "party case " + id,
                                    agent + " against " + hit.entry().list() + " "
                                            + hit.entry().id()));
                            LOG.error(
                                    "every payment from and to {} is refused: it may be the entry {} of {}; two officers must"
                                            + " decide party case {}",
                                    agent,
                                    hit.entry().id(),
                                    hit.entry().list(),
                                    id);
                            return true;
                        })
                        .orElse(false));
    }
}
