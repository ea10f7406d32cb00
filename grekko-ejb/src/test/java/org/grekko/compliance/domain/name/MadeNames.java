package org.grekko.compliance.domain.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A list of names made from a seed, written as the list of sanctions writes them: the family name first, then a comma.
 * Given and family names are common ones of several languages; nobody in particular is meant.
 */
final class MadeNames {
    private static final List<String> ARABIC = List.of(
            words(
                    "Mohammed Ahmad Hassan Ali Omar Khalid Yusuf Ibrahim Abdullah Mustafa Salim Tariq Walid Nasser Faisal"
                            + " Jamal Karim Samir Bilal Hamza Rashid Saeed Mahmoud Imad Ziad Fouad Adnan Basim Munir Layla Fatima"),
            words(
                    "Al-Masri Al-Hamdani Al-Tikriti Hussein Al-Zawi Haddad Khoury Mansour Najjar Qasim Rahman Sabbagh Al-Shami"
                            + " Tawil Al-Douri Barakat Darwish Fakhouri Ghanem Jaber Al-Kubaisi Makhlouf Nasrallah Shahin Al-Rawi"
                            + " Zuhayri Al-Ani Suleiman Al-Jabouri Kanaan"));
    private static final List<String> RUSSIAN = List.of(
            words("Vladimir Sergei Dmitry Alexander Mikhail Nikolai Andrei Igor Oleg Yuri Viktor Konstantin Pavel Roman"
                    + " Evgeny Anatoly Boris Gennady Leonid Maxim Olga Tatiana Svetlana Irina Vyacheslav Stanislav"),
            words("Ivanov Petrov Sokolov Kuznetsov Morozov Volkov Lebedev Kozlov Novikov Egorov Pavlov Stepanov Nikitin"
                    + " Zaitsev Belov Tarasov Baranov Kiselev Makarov Andreev Kovalenko Shevchenko Ponomarenko Gusev"
                    + " Vinogradov Bogdanov Fedorov Medvedev Chernov Timofeev"));
    private static final List<String> SPANISH = List.of(
            words(
                    "José María Jesús Juan Carlos Ramón Andrés Joaquín Héctor Martín Ángel Rubén Óscar César Fabián Germán"
                            + " Iván Nicolás Sebastián Tomás Raúl Julián Efraín Belén Inés Verónica"),
            words(
                    "García Rodríguez Hernández López Martínez Gómez Pérez Sánchez Ramírez Núñez Muñoz Ordóñez Peña Velásquez"
                            + " Guzmán Beltrán Cárdenas Zambada Quintero Félix Arellano Carrillo Londoño Echeverría Bolívar Zúñiga"
                            + " Castañeda Ibáñez Yáñez Quiñones"));
    private static final List<String> PERSIAN = List.of(
            words("Hossein Reza Mehdi Amir Hamid Farhad Kamran Behrouz Daryush Esmail Gholam Javad Mahmud Morteza Naser"
                    + " Parviz Qasem Rostam Saeid Shahram"),
            words(
                    "Ahmadi Hosseini Karimi Mousavi Rezaei Jafari Sadeghi Rahimi Bagheri Tehrani Shirazi Esfahani Kermani"
                            + " Ghasemi Mohammadi Naderi Rostami Soleymani Vahidi Zarif Farahani Golpayegani Moghaddam Tabrizi"));
    private static final List<String> KOREAN = List.of(
            words("Chol Yong Song Kwang Hyok Myong Sung Il Nam Chun Tae Won Jong Un Ryong Su Hak Ho Pyong Kyong"),
            words("Kim Pak Ri Choe Chong Kang Cho Yun Chang Han O So Sin Kwon Hwang An Paek Ko Ryu Jon"));
    private static final List<String> COMPANIES = List.of(
            words(
                    "Amber Orient Caspian Damascus Volga Crescent Pioneer Zenith Levant Horizon Petro Ocean Falcon Star Delta"
                            + " Sahara Cedar Neva Baltic Phoenix"),
            words(
                    "Trading Shipping Industries Petrochemical Exchange Holding Investment Airlines Construction Electronics"
                            + " Logistics Import Mining Bank Foundation Maritime"));
    private static final List<List<String>> LANGUAGES = List.of(ARABIC, RUSSIAN, SPANISH, PERSIAN, KOREAN, COMPANIES);

    /** Names of languages that the list does not have. */
    private static final List<String> OTHERS = List.of(
            words(
                    "William Emily Oliver Charlotte Harry Freya Lars Ingrid Sven Astrid Giovanni Giulia Lorenzo Chiara Matteo"
                            + " Klaus Friedrich Ursula Wolfgang Heike Takashi Yuki Haruto Sakura Priya Arjun Deepak Lakshmi Vikram"
                            + " Fiona Declan Siobhan Margaret Edward Heidi Pieter Willem Annika Joost Matilda"),
            words(
                    "Smith Johnson Thompson Wright Bennett Fletcher Lindqvist Bergstrom Nilsson Eriksen Rossi Bianchi Esposito"
                            + " Ferrari Schneider Zimmermann Hoffmann Baumgartner Tanaka Yamamoto Watanabe Kobayashi Sharma Patel"
                            + " Krishnan Gupta Murphy Gallagher Fitzgerald Whitfield Vermeulen Dijkstra Jansen Hathaway Pemberton"));

    private MadeNames() {}

    private static String words(String text) {
        return text;
    }

    /** So many names, each once. */
    static List<String> list(long seed, int many) {
        Random dice = new Random(seed);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < many) {
            names.add(listed(dice));
        }
        return List.copyOf(names);
    }

    /** A name of the languages of the list. */
    static String listed(Random dice) {
        List<String> language = LANGUAGES.get(dice.nextInt(LANGUAGES.size()));
        if (language.equals(COMPANIES)) {
            return several(dice, language.get(0), 2) + " " + several(dice, language.get(1), 1 + dice.nextInt(3));
        }
        int given = 1 + dice.nextInt(3);
        int family = language.equals(SPANISH) ? 2 : 1;
        return several(dice, language.get(1), family) + ", " + several(dice, language.get(0), given);
    }

    /** A name that has nothing to do with the list. */
    static String unrelated(Random dice) {
        return several(dice, OTHERS.get(0), 1 + dice.nextInt(2)) + " " + several(dice, OTHERS.get(1), 1);
    }

    private static String several(Random dice, String pool, int many) {
        List<String> left = new ArrayList<>(List.of(pool.split(" ")));
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            chosen.add(left.remove(dice.nextInt(left.size())));
        }
        return String.join(" ", chosen);
    }
}
