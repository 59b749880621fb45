package org.tandem.simulation.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Makes customers from a seed: the same seed and country, the same customers.
public final class Customers {
    private record Place(String town, String townCyrillic, String street, String streetCyrillic, String postCode) {}

    private record Trade(String latin, String cyrillic) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("Tractor Works", "Трактор"),
            new Trade("Dairy", "Молоко"),
            new Trade("Timber", "Лес"),
            new Trade("Potash Trading", "Калий"),
            new Trade("Furniture", "Мебель"),
            new Trade("Linen Mill", "Лён"),
            new Trade("Bearings", "Подшипник"),
            new Trade("Glass", "Стекло"),
            new Trade("Cables", "Кабель"),
            new Trade("Seeds", "Семена"));
    private static final Map<String, List<Place>> PLACES = Map.of(
            "BY",
            List.of(
                    new Place("Minsk", "Минск", "Sample Avenue", "пр-т Образцовый", "220000"),
                    new Place("Grodno", "Гродно", "Linden Sample Street", "ул. Липовая", "230000"),
                    new Place("Gomel", "Гомель", "Harbour Sample Street", "ул. Портовая", "246000"),
                    new Place("Brest", "Брест", "Station Sample Street", "ул. Вокзальная", "224000")),
            "RU",
            List.of(
                    new Place("Moscow", "Москва", "Sample Lane", "пер. Образцовый", "101000"),
                    new Place("Nizhny Novgorod", "Нижний Новгород", "Pier Sample Street", "ул. Пристань", "603000"),
                    new Place("Perm", "Пермь", "Foundry Sample Street", "ул. Литейная", "614000"),
                    new Place("Saint Petersburg", "Санкт-Петербург", "Canal Sample Street", "ул. Канал", "190000")));
    private static final List<Place> ELSEWHERE =
            List.of(new Place("Sampleton", "Sampleton", "Sample Street", "Sample Street", "10000"));

    private Customers() {}

    /// @param cyrillicPerMille how many of a thousand are written in Cyrillic, where the country has it
    public static List<Customer> of(String country, int count, int cyrillicPerMille, long seed) {
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed ^ country.hashCode() * 0x9e3779b97f4a7c15L);
        List<Customer> customers = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            customers.add(customer(country, number, random.nextInt(1_000) < cyrillicPerMille, random));
        }
        return List.copyOf(customers);
    }

    private static Customer customer(String country, int number, boolean cyrillicAsked, RandomGenerator random) {
        List<Place> places = PLACES.getOrDefault(country, ELSEWHERE);
        Place place = places.get(random.nextInt(places.size()));
        Trade trade = TRADES.get(random.nextInt(TRADES.size()));
        boolean cyrillic = cyrillicAsked && PLACES.containsKey(country);
        String name = cyrillic
                ? (country.equals("BY") ? "ООО Прыклад " : "ООО Образец ") + trade.cyrillic + " " + number
                : "Sample " + trade.latin + " " + number + " Ltd";
        String street = cyrillic ? place.streetCyrillic : place.street;
        String town = cyrillic ? place.townCyrillic : place.town;
        String taxNumber = digits(random, country.equals("RU") ? 10 : 9);
        String party = "<Nm>" + name + "</Nm><PstlAdr><StrtNm>" + street + "</StrtNm><BldgNb>"
                + (1 + random.nextInt(120)) + "</BldgNb><PstCd>" + place.postCode + "</PstCd><TwnNm>" + town
                + "</TwnNm><Ctry>" + country + "</Ctry></PstlAdr><Id><OrgId><Othr><Id>" + taxNumber
                + "</Id><SchmeNm><Cd>TXID</Cd></SchmeNm></Othr></OrgId></Id>";
        return new Customer(name, country, party, account(country, random));
    }

    private static String account(String country, RandomGenerator random) {
        if (country.equals("BY")) {
            return "<Id><IBAN>" + iban("BY", "SMPL3012" + digits(random, 16)) + "</IBAN></Id>";
        }
        return "<Id><Othr><Id>40702" + digits(random, 15) + "</Id></Othr></Id>";
    }

    /// Puts ISO 13616 check digits between country and account.
    static String iban(String country, String account) {
        String turned = account + country + "00";
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int digit = Character.digit(turned.charAt(i), 36);
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        int check = 98 - rest;
        return country + (check < 10 ? "0" : "") + check + account;
    }

    private static String digits(RandomGenerator random, int count) {
        StringBuilder digits = new StringBuilder(count);
        digits.append((char) ('1' + random.nextInt(9)));
        while (digits.length() < count) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
