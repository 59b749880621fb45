package org.tandem.compliance.names;

import java.time.Instant;
import java.util.List;
import org.tandem.compliance.party.ScreenedParty;
import org.tandem.domain.compliance.ScreeningMethod;

/// A name engine over one state of the lists: immutable, and safe for any number of threads. New lists are a new one.
///
/// What goes wrong may be thrown: the gate makes a hold of it.
public interface NameScreen {
    /// The hits of the party's exact identifiers; asked before [#byName].
    List<Hit> byIdentifier(ScreenedParty party);

    /// The hits of the party's name, best first.
    ///
    /// @throws Unscreenable nothing in the name can be compared
    List<Hit> byName(ScreenedParty party);

    /// Listed names inside a text that people wrote, such as a remittance line.
    List<Hit> inText(String text);

    ScreeningMethod method();

    /// The epoch of the network's lists that these are.
    long epoch();

    /// What `ActivateLists` names, for people.
    String version();

    /// Why nothing can be screened; empty when all is well.
    String problem();

    /// When the lists were last known to be the newest; the gate holds everything when that is too long ago.
    /// [Instant#MAX] for lists without an age.
    Instant confirmedAt();

    default boolean usable() {
        return problem().isEmpty();
    }
}
