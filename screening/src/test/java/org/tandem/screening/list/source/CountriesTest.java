package org.tandem.screening.list.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Belarus = BY",
                "by = BY",
                "Korea, North = KP",
                "Democratic People's Republic of Korea = KP",
                "Congo, Democratic Republic of the = CD",
                "Congo, Republic of the = CG",
                "Iran (Islamic Republic of) = IR",
                "Russian Federation = RU",
                "Türkiye = TR",
                "Cote d Ivoire = CI",
                "Bahamas, The = BS",
                "The Gambia = GM",
                "Trinidad and Tobago = TT",
                "Saint Kitts and Nevis = KN",
                "Bosnia-Herzegovina = BA",
                "Virgin Islands, British = VG",
                "United States of America = US",
                "Region: Crimea = UA",
                "Kosovo = XK",
                "XK = XK"
            })
    void a_country_is_known_by_the_names_lists_use(String name, String code) {
        assertThat(Countries.code(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "former Soviet Union", "", "00"})
    void a_name_of_no_country_is_none(String name) {
        assertThat(Countries.code(name)).isEmpty();
    }
}
