package org.tandem.readmodel.account;

import org.tandem.domain.account.AccountId;

/// An account whose balance is not the sum of its postings, or not that of its hourly turnover. There is none, unless
/// somebody else wrote into the ledger.
public record AccountDifference(AccountId account, long postedMinor, long postingsMinor, long turnoverMinor) {}
