package org.tandem.console;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tandem.domain.party.Bic;
import org.tandem.readmodel.Queries;
import org.tandem.readmodel.account.ParticipantRow;

/// The participants' names: people say "Minsk Machine Bank", programs say MNMBBY20.
///
/// @param names by BIC; one that no participant has stands for itself
public record Banks(Map<Bic, String> names) {
    public Banks {
        names = Map.copyOf(names);
    }

    static Banks of(Queries queries) {
        return new Banks(queries.accounts().participants().stream()
                .filter(row -> !row.name().isBlank())
                .collect(Collectors.toMap(ParticipantRow::bic, ParticipantRow::name)));
    }

    public String name(Bic bic) {
        return names.getOrDefault(bic, bic.shortCode());
    }

    /// By name, to choose from.
    public List<Map.Entry<Bic, String>> sorted() {
        return names.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    }

    /// The name with the BIC quiet beside it; the BIC alone where there is no name.
    public Content named(Bic bic) {
        return output -> {
            String name = names.get(bic);
            if (name != null) {
                output.writeUserContent(name);
                output.writeContent(" ");
            }
            output.writeContent("<span class=\"bic\">");
            output.writeUserContent(bic.shortCode());
            output.writeContent("</span>");
        };
    }
}
