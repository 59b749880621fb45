package org.tandem.app.network;

import java.util.Optional;
import org.tandem.compliance.Policy;

/// How a network wants its payments screened.
///
/// @param lists the folder of the network's own lists, relative to the network file; these are put in force by the
///     founding, belong to the floor, and have no age: they are as new as the network file
/// @param policy what is asked of each corridor, and what is wanted of lists; in force from the founding on, and until
///     officers put another in force
public record ScreeningRules(Optional<String> lists, Policy policy) {
    /// No list: everything is held until officers bring one.
    static final ScreeningRules NONE = new ScreeningRules(Optional.empty(), Policy.standard());
}
