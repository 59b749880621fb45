package org.tandem.benchmarks.screened;

import java.time.LocalDate;
import java.util.Locale;
import org.tandem.simulation.party.Customer;

/// Somebody who pays or is paid, on no list.
record Person(String name, LocalDate birth, String birthPlace) {
    private static final long ACCOUNTS = 1_000_000_000_000_000L;

    /// This person on another day of birth is somebody else: another party to the gate, its verdict a new one.
    Person bornLater(long days) {
        return new Person(name, birth.plusDays(days), birthPlace);
    }

    /// As a bank of this country writes its customer: with address, document, date and place of birth, and account.
    ///
    /// @param number of document and account
    Customer customer(String country, long number) {
        String party = "<Nm>" + escaped(name) + "</Nm><PstlAdr><StrtNm>Sample Street</StrtNm><BldgNb>"
                + (1 + number % 120) + "</BldgNb><TwnNm>Sampleton</TwnNm><Ctry>" + country
                + "</Ctry></PstlAdr><Id><PrvtId><DtAndPlcOfBirth><BirthDt>" + birth + "</BirthDt><CityOfBirth>"
                + escaped(birthPlace) + "</CityOfBirth><CtryOfBirth>" + country
                + "</CtryOfBirth></DtAndPlcOfBirth><Othr><Id>SMPL" + number
                + "</Id><SchmeNm><Cd>NIDN</Cd></SchmeNm></Othr></PrvtId></Id>";
        String account = String.format(Locale.ROOT, "40817%015d", number % ACCOUNTS);
        return new Customer(name, country, party, "<Id><Othr><Id>" + account + "</Id></Othr></Id>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
