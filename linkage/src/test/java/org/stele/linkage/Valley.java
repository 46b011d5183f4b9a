package org.stele.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// An invented valley: families in villages, and three scribes who list its people, each in a way of their own.
final class Valley {

    private static final String[] GIVEN = {
        "Sona", "Balaş", "Tofiq", "Rüstəm", "Gülxar", "Əzizə", "Xəlil", "Nərgiz", "Cabir", "Mənsur", "Zöhrə", "İlqar",
        "Şəfiqə", "Vaqif", "Telli", "Oruc", "Humay", "Qədir", "Yaqut", "Mirzə"
    };
    private static final String[] FAMILY = {
        "Kəhrizov",
        "Zoğallı",
        "Daşbulaqov",
        "Armudzadə",
        "Qamışov",
        "Xınalıyev",
        "Cevizov",
        "Öküzov",
        "Çaylı",
        "Bostanov",
        "Səmənov",
        "Palıdlı",
        "Gicitkənov",
        "Yulğunov"
    };
    private static final String[] VILLAGE = {"Kəhriz", "Zoğalvan", "Daşbulaq", "Yuxarı Armudlu", "Qamışlı"};

    private final List<RowList> lists = new ArrayList<>();
    private final Map<RowRef, Integer> truth = new HashMap<>();

    private record Person(String given, String family, String father, String birth, String village) {}

    Valley(long seed, int people) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Person> persons = new ArrayList<>();
        while (persons.size() < people) {
            String family = pick(FAMILY, random);
            String father = pick(GIVEN, random);
            String village = pick(VILLAGE, random);
            int children = 1 + random.nextInt(3);
            for (int i = 0; i < children && persons.size() < people; i++) {
                String birth = "19%02d-%02d-%02d"
                        .formatted(20 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
                persons.add(new Person(pick(GIVEN, random), family, father, birth, village));
            }
        }
        String[] names = {"imam", "hospital", "council"};
        for (String name : names) {
            List<RowList.Row> rows = new ArrayList<>();
            for (int p = 0; p < persons.size(); p++) {
                if (random.nextInt(10) < 6) {
                    String id = String.valueOf(rows.size());
                    rows.add(new RowList.Row(id, write(name, persons.get(p), random)));
                    truth.put(new RowRef(name, id), p);
                }
            }
            lists.add(RowList.of(name, rows));
        }
    }

    private static String pick(String[] words, SplittableRandom random) {
        return words[random.nextInt(words.length)];
    }

    private static List<String> write(String scribe, Person person, SplittableRandom random) {
        String birth = random.nextInt(8) == 0 ? person.birth.substring(0, 4) : person.birth;
        return switch (scribe) {
            case "imam" -> List.of(person.family + " " + person.given, person.father, birth, person.village);
            case "hospital" ->
                List.of(
                        ascii(person.given + " " + person.family),
                        random.nextInt(4) == 0 ? "" : ascii(person.father) + " oglu",
                        birth,
                        ascii(person.village));
            default ->
                List.of(
                        person.given + " " + person.family,
                        person.father,
                        birth,
                        random.nextBoolean() ? "" : person.village);
        };
    }

    private static String ascii(String text) {
        return text.replace('ə', 'a')
                .replace('Ə', 'A')
                .replace("ğ", "gh")
                .replace('ı', 'i')
                .replace('İ', 'I')
                .replace('ö', 'o')
                .replace('Ö', 'O')
                .replace('ü', 'u')
                .replace("ş", "sh")
                .replace("Ş", "Sh")
                .replace("ç", "ch")
                .replace("Ç", "Ch")
                .replace("x", "kh")
                .replace("X", "Kh")
                .replace("q", "g")
                .replace("Q", "G")
                .replace("c", "j");
    }

    List<RowList> lists() {
        return lists;
    }

    /// What somebody who knows everybody in the valley answers.
    boolean isOne(RowRef left, RowRef right) {
        return Objects.equals(truth.get(left), truth.get(right));
    }

    record Score(double precision, double recall) {
        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    Score score(List<List<RowRef>> clusters) {
        Map<RowRef, Integer> cluster = new HashMap<>();
        for (int i = 0; i < clusters.size(); i++) {
            for (RowRef row : clusters.get(i)) {
                cluster.put(row, i);
            }
        }
        Map<Integer, Long> ofPerson = new HashMap<>();
        Map<Integer, Long> ofCluster = new HashMap<>();
        Map<List<Integer>, Long> ofBoth = new HashMap<>();
        truth.forEach((row, person) -> {
            Integer in = Objects.requireNonNull(cluster.get(row));
            ofPerson.merge(person, 1L, Long::sum);
            ofCluster.merge(in, 1L, Long::sum);
            ofBoth.merge(List.of(person, in), 1L, Long::sum);
        });
        long found = pairs(ofCluster.values());
        long right = pairs(ofBoth.values());
        long same = pairs(ofPerson.values());
        return new Score(right / (double) Math.max(1, found), right / (double) Math.max(1, same));
    }

    private static long pairs(Collection<Long> sizes) {
        return sizes.stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
