package org.tandem.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tandem.screening.reading.Romanisation;
import org.tandem.screening.reading.Standard;

/// Seeded pairs of a Cyrillic and a Latin spelling: of one person across languages and standards, and of two persons
/// with one given name. The names are combined by chance and mean nobody.
final class EastSlavicPairs {
    /// Belarusian, Russian, Ukrainian.
    private static final String[][] MEN = words("""
            Уладзімір Владимир Володимир;Сяргей Сергей Сергій;Аляксандр Александр Олександр;Андрэй Андрей Андрій
            Мікалай Николай Микола;Дзмітрый Дмитрий Дмитро;Юрый Юрий Юрій;Яўген Евгений Євген;Ігар Игорь Ігор
            Віктар Виктор Віктор;Аляксей Алексей Олексій;Міхаіл Михаил Михайло;Васіль Василий Василь;Пётр Пётр Петро
            Рыгор Григорий Григорій;Анатоль Анатолий Анатолій;Вячаслаў Вячеслав В'ячеслав;Генадзь Геннадий Геннадій
            Канстанцін Константин Костянтин;Кірыл Кирилл Кирило;Максім Максим Максим;Мікіта Никита Микита
            Навум Наум Наум;Алег Олег Олег;Павел Павел Павло;Раман Роман Роман;Сцяпан Степан Степан;Ілля Илья Ілля
            """);
    private static final String[][] WOMEN = words("""
            Вольга Ольга Ольга;Святлана Светлана Світлана;Таццяна Татьяна Тетяна;Наталля Наталья Наталія;Алена Елена Олена
            Кацярына Екатерина Катерина;Ганна Анна Анна;Марыя Мария Марія;Людміла Людмила Людмила;Ірына Ирина Ірина
            Юлія Юлия Юлія;Надзея Надежда Надія;Лідзія Лидия Лідія;Любоў Любовь Любов
            """);
    private static final String[][] FATHERS = words("""
            Уладзіміравіч Владимирович Володимирович;Сяргеевіч Сергеевич Сергійович;Аляксандравіч Александрович Олександрович
            Мікалаевіч Николаевич Миколайович;Дзмітрыевіч Дмитриевич Дмитрович;Іванавіч Иванович Іванович
            Пятровіч Петрович Петрович;Міхайлавіч Михайлович Михайлович;Васільевіч Васильевич Васильович
            Віктаравіч Викторович Вікторович;Андрэевіч Андреевич Андрійович;Рыгоравіч Григорьевич Григорович
            Аляксеевіч Алексеевич Олексійович;Юр'евіч Юрьевич Юрійович;Паўлавіч Павлович Павлович
            """);
    private static final String[][] DAUGHTERS = words("""
            Уладзіміраўна Владимировна Володимирівна;Сяргееўна Сергеевна Сергіївна;Аляксандраўна Александровна Олександрівна
            Мікалаеўна Николаевна Миколаївна;Іванаўна Ивановна Іванівна;Пятроўна Петровна Петрівна;Міхайлаўна Михайловна Михайлівна
            Віктараўна Викторовна Вікторівна;Андрэеўна Андреевна Андріївна;Аляксееўна Алексеевна Олексіївна
            """);
    private static final String[][] SURNAMES = words("""
            Навумаў Наумов Наумов;Кавалёў Ковалёв Ковальов;Іваноў Иванов Іванов;Кузняцоў Кузнецов Кузнецов;Марозаў Морозов Морозов
            Лукашэнка Лукашенко Лукашенко;Шаўчэнка Шевченко Шевченко;Карпенка Карпенко Карпенко;Бандарэнка Бондаренко Бондаренко
            Янкоўскі Янковский Янковський;Баранаўскі Барановский Барановський;Астроўскі Островский Островський
            Жукоўскі Жуковский Жуковський;Шчарбакоў Щербаков Щербаков;Хадкевіч Ходкевич Ходкевич;Мацкевіч Мацкевич Мацкевич
            Грынкевіч Гринкевич Гринкевич;Станкевіч Станкевич Станкевич;Петрашкевіч Петрашкевич Петрашкевич;Якубовіч Якубович Якубович
            Ганчарык Гончарик Гончарик;Кавальчук Ковальчук Ковальчук;Мельнічук Мельничук Мельничук;Зайцаў Зайцев Зайцев
            Салаўёў Соловьёв Соловйов;Вераб'ёў Воробьёв Воробйов;Галубеў Голубев Голубєв;Рэзнікаў Резников Резніков
            Цімафееў Тимофеев Тимофєєв;Чарнышоў Чернышов Чернишов;Жданаў Жданов Жданов;Юшчанка Ющенко Ющенко
            Дзянісаў Денисов Денисов;Гуляеў Гуляев Гуляєв;Багдановіч Богданович Богданович;Харытонаў Харитонов Харитонов
            Цвяткоў Цветков Цвєтков;Сідарэнка Сидоренко Сидоренко;Трафімаў Трофимов Трофимов;Ермакоў Ермаков Єрмаков
            """);
    private static final Standard[][] STANDARDS = {
        {Standard.ICAO_BE, Standard.MVD_2010_BE, Standard.MVD_2008_BE, Standard.BY_2007, Standard.BGN_1979_BE},
        {Standard.ICAO_RU, Standard.MVD_2010_RU, Standard.BGN_1947_RU, Standard.ISO_9},
        {Standard.ICAO_UK, Standard.UA_2010, Standard.BGN_1965_UK, Standard.BGN_2019_UK}
    };

    private final Random random;

    /// One pair.
    record Pair(String cyrillic, String latin, boolean samePerson) {}

    private record Person(boolean woman, int given, int father, int surname) {}

    EastSlavicPairs(long seed) {
        random = new Random(seed);
    }

    List<Pair> pairs(int count) {
        List<Pair> pairs = new ArrayList<>();
        while (pairs.size() < count) {
            Person person = person();
            pairs.add(new Pair(cyrillic(person), latin(person), true));
            Person namesake =
                    new Person(person.woman(), person.given(), other(person.father()), other(person.surname()));
            pairs.add(new Pair(cyrillic(person), latin(namesake), false));
        }
        return pairs;
    }

    private Person person() {
        boolean woman = random.nextInt(3) == 0;
        return new Person(
                woman,
                random.nextInt((woman ? WOMEN : MEN).length),
                random.nextInt(DAUGHTERS.length),
                random.nextInt(SURNAMES.length));
    }

    private int other(int number) {
        int found = random.nextInt(DAUGHTERS.length);
        return found == number ? (number + 1) % DAUGHTERS.length : found;
    }

    private String cyrillic(Person person) {
        return written(person, random.nextInt(3));
    }

    private String latin(Person person) {
        int language = random.nextInt(3);
        Standard[] standards = STANDARDS[language];
        return Romanisation.of(standards[random.nextInt(standards.length)]).apply(written(person, language));
    }

    private String written(Person person, int language) {
        String given = (person.woman() ? WOMEN : MEN)[person.given()][language];
        String father = (person.woman() ? DAUGHTERS : FATHERS)[person.father()][language];
        String surname = SURNAMES[person.surname()][language];
        if (person.woman()) {
            surname = feminine(surname);
        }
        boolean withFather = random.nextBoolean();
        return random.nextBoolean()
                ? given + (withFather ? " " + father : "") + " " + surname
                : surname + " " + given + (withFather ? " " + father : "");
    }

    private static String feminine(String surname) {
        if (surname.endsWith("ў")) {
            return surname.substring(0, surname.length() - 1) + "ва";
        }
        if (surname.endsWith("в")) {
            return surname + "а";
        }
        if (surname.endsWith("ский")) {
            return surname.substring(0, surname.length() - 2) + "ая";
        }
        if (surname.endsWith("ський")) {
            return surname.substring(0, surname.length() - 2) + "а";
        }
        return surname.endsWith("скі") ? surname.substring(0, surname.length() - 1) + "ая" : surname;
    }

    private static String[][] words(String text) {
        return text.strip()
                .lines()
                .flatMap(line -> List.of(line.strip().split(";")).stream())
                .map(triple -> triple.split(" "))
                .toArray(String[][]::new);
    }
}
