package io.refract.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.refract.database.Session;
import io.refract.database.TestDatabase;
import io.refract.operations.SampleData;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The words that are marked, held against those that PostgreSQL itself would mark.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AsPostgresFindsTest {
    private static final char START = '\uE000';
    private static final char STOP = '\uE001';

    private final Random random = new Random(19);
    private TestDatabase database;
    private Session session;

    @BeforeAll
    void fill() throws SQLException {
        database = TestDatabase.migrated();
        session = database.asOwner();
        SampleData.load(session.connection(), 1, false, line -> {});
    }

    @AfterAll
    void drop() {
        session.close();
        database.close();
    }

    @Test
    void wordsHaveTheStemsOfPostgres() throws IOException {
        var expected = lexemes(englishWords());
        var stemmer = new EnglishStemmer();
        var actual = new HashMap<String, String>();
        expected.keySet().forEach(word -> actual.put(word, stemmer.stem(word)));

        assertThat(expected).hasSizeGreaterThan(20_000);
        assertThat(actual).isEqualTo(expected);
    }

    /// But for words that PostgreSQL leaves out of texts, and that have the stem of one that it does not.
    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s %s", "%s or %s", "\"%s %s\" or %s", "%s-%s", "%s's or %s's"})
    void theSameWordsOfATextAreMarked(String form) throws IOException {
        var english = List.copyOf(englishWords());
        var leftOut = new HashSet<>(english);
        leftOut.removeAll(lexemes(english).keySet());
        var texts = Stream.concat(
                session.column("select content from posts order by id limit 40").stream()
                        .map(Objects::requireNonNull),
                IntStream.range(0, 80).mapToObj(_ -> sample(english, 400)));
        var times = 0;
        for (var text : (Iterable<String>) texts::iterator) {
            var query = form.formatted((Object[]) sample(wordsOf(text), 3).split(" "));
            var found = found(text, session.text("select websearch_to_tsquery('english', ?)::text", query));
            found.removeAll(leftOut);

            assertThat(found).as(query).isEqualTo(marked(text, query));
            times += found.size();
        }
        assertThat(times).isGreaterThan(50);
    }

    private static Set<String> englishWords() throws IOException {
        return StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER.load().getFrequencies().stream()
                .filter(word -> word.matches("[a-z]+"))
                .collect(Collectors.toSet());
    }

    /// What PostgreSQL makes of words; those that it leaves out are not among them.
    private Map<String, String> lexemes(Iterable<String> words) {
        return session.column("""
                        select w || ' ' || l[1]
                          from string_to_table(?, ' ') as w, ts_lexize('english_stem', w) as l
                         where l <> '{}'""", String.join(" ", words)).stream()
                .map(line -> Objects.requireNonNull(line).split(" "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private String sample(List<String> words, int count) {
        return random.ints(count, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> found(String text, String query) {
        var words = Words.of(text, FoundWords.of(query));
        return IntStream.range(0, words.size())
                .filter(words::isFound)
                .mapToObj(i -> text.substring(words.start(i), words.end(i)).toLowerCase(Locale.ROOT))
                .flatMap(word -> wordsOf(word).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> marked(String text, String query) {
        var headline = session.text(
                "select ts_headline('english', ?, websearch_to_tsquery('english', ?), ?)",
                text,
                query,
                "HighlightAll=true, StartSel=" + START + ", StopSel=" + STOP);
        var marked = new ArrayList<String>();
        for (var start = headline.indexOf(START); start >= 0; start = headline.indexOf(START, start + 1)) {
            marked.add(
                    headline.substring(start + 1, headline.indexOf(STOP, start)).toLowerCase(Locale.ROOT));
        }
        return marked.stream().flatMap(word -> wordsOf(word).stream()).collect(Collectors.toSet());
    }
}
