package org.tandem.readmodel.projection;

/// Someone a payment has named: its surrogate key, and the country it counts for.
final class Party {
    final int id;
    private String country;

    Party(int id, String country) {
        this.id = id;
        this.country = country;
    }

    String country() {
        return country;
    }

    void movesTo(String newCountry) {
        this.country = newCountry;
    }
}
