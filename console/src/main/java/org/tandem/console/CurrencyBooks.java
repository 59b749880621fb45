package org.tandem.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandem.domain.account.AccountId;
import org.tandem.domain.account.Posting;
import org.tandem.domain.account.PostingKind;
import org.tandem.domain.money.Currency;
import org.tandem.readmodel.payment.PostingRow;

/// A payment's postings in one currency: each as two lines, and what both columns come to.
public record CurrencyBooks(Currency currency, List<Line> lines) {
    /// One side of a posting; the other amount is zero.
    public record Line(PostingKind kind, AccountId account, long debitMinor, long creditMinor) {}

    public CurrencyBooks {
        lines = List.copyOf(lines);
    }

    static List<CurrencyBooks> of(List<PostingRow> postings) {
        Map<Currency, List<Line>> lines = new LinkedHashMap<>();
        for (PostingRow row : postings) {
            Posting posting = row.posting();
            List<Line> books = lines.computeIfAbsent(posting.currency(), _ -> new ArrayList<>());
            books.add(new Line(posting.kind(), posting.debit(), posting.amountMinor(), 0));
            books.add(new Line(posting.kind(), posting.credit(), 0, posting.amountMinor()));
        }
        return lines.entrySet().stream()
                .map(entry -> new CurrencyBooks(entry.getKey(), entry.getValue()))
                .toList();
    }

    public long debitsMinor() {
        return lines.stream().mapToLong(Line::debitMinor).sum();
    }

    public long creditsMinor() {
        return lines.stream().mapToLong(Line::creditMinor).sum();
    }

    public boolean balanced() {
        return debitsMinor() == creditsMinor();
    }
}
