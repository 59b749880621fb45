package org.tandem.screening.list;

import java.time.LocalDate;

/// When a listed person was born, as exactly as the list knows: both ends of the possible days, inclusive.
public record Birth(LocalDate earliest, LocalDate latest) {
    public Birth {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("born from " + earliest + " to " + latest);
        }
    }
}
