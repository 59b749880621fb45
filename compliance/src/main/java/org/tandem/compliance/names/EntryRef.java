package org.tandem.compliance.names;

import org.tandem.compliance.party.Fingerprint;

/// Names an entry of a list, and the content it had: an entry that was changed is another one to whoever allowed it.
///
/// @param list the list's short name
/// @param id the list's own, stable over its versions
/// @param content over everything the entry said
public record EntryRef(String list, String id, Fingerprint content) {}
