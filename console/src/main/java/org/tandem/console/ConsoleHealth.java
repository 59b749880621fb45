package org.tandem.console;

import java.time.Duration;

/// What the node knows of itself; asked on every page, so it comes from memory.
///
/// @param lag how far the read model is behind the log
/// @param booksBalanced whether the last check of every currency's books found them balanced
public record ConsoleHealth(Duration lag, boolean booksBalanced) {}
