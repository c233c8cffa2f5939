package io.refract.data;

import static io.refract.data.Writing.get;
import static io.refract.testing.Authors.id;
import static io.refract.testing.Authors.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.query.GroupKey.Part;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Groups of rows whose moments lie in the same part of the calendar.
@QuarkusTest
class GroupPartsTest {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneId.of("UTC"));

    private final Author author = Authors.user();

    /// Other tests expect their own rows to be the newest.
    @AfterEach
    void remove() {
        one("with gone as (delete from users where id = ? returning 1) select count(*) from gone", author.id());
    }

    private void writeAt(String... moments) {
        for (var moment : moments) {
            id(
                    "insert into posts (title, content, author_id, published, published_at, created_at, view_count)"
                            + " values ('t', 'c', ?, true, now(), ?::timestamptz, 3) returning id",
                    author.id(),
                    moment);
        }
    }

    /// @param arguments behind `where`
    private ValidatableResponse groups(String arguments) {
        return get(author, "post/groupBy", "{'where':{'authorId':'%s'},%s}".formatted(author.id(), arguments));
    }

    private List<String> begins(String arguments) {
        return groups(arguments).statusCode(200).extract().path("data.createdAt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            year    | Europe/Berlin       | 2024-12-31T22:59:59.999Z | 2023-12-31T23:00:00.000Z
            year    | Europe/Berlin       | 2024-12-31T23:00:00.000Z | 2024-12-31T23:00:00.000Z
            year    | UTC                 | 2024-12-31T23:00:00.000Z | 2024-01-01T00:00:00.000Z
            quarter | America/New_York    | 2026-05-15T00:00:00.000Z | 2026-04-01T04:00:00.000Z
            month   | Europe/Berlin       | 2026-03-31T23:30:00.000Z | 2026-03-31T22:00:00.000Z
            month   | Pacific/Kiritimati  | 2026-01-31T10:00:00.000Z | 2026-01-31T10:00:00.000Z
            week    | UTC                 | 2027-01-03T12:00:00.000Z | 2026-12-28T00:00:00.000Z
            week    | UTC                 | 2027-01-04T00:00:00.000Z | 2027-01-04T00:00:00.000Z
            day     | Europe/Berlin       | 2026-03-29T12:00:00.000Z | 2026-03-28T23:00:00.000Z
            day     | Europe/Berlin       | 2026-10-25T12:00:00.000Z | 2026-10-24T22:00:00.000Z
            day     | America/Sao_Paulo   | 2018-11-04T12:00:00.000Z | 2018-11-04T03:00:00.000Z
            hour    | Europe/Berlin       | 2026-10-25T00:30:00.000Z | 2026-10-25T00:00:00.000Z
            hour    | Europe/Berlin       | 2026-10-25T01:30:00.000Z | 2026-10-25T01:00:00.000Z
            hour    | Asia/Kolkata        | 2026-01-01T00:15:00.000Z | 2025-12-31T23:30:00.000Z
            """)
    void aPartIsKnownByItsBeginning(String part, String zone, String moment, String begin) {
        writeAt(moment);

        assertThat(begins("'by':[{'createdAt':'%s'}],'timeZone':'%s'".formatted(part, zone)))
                .containsExactly(begin);
        assertThat(MILLIS.format(begin(Part.named(part).orElseThrow(), ZoneId.of(zone), Instant.parse(moment))))
                .as("as java.time has it")
                .isEqualTo(begin);
    }

    private static Instant begin(Part part, ZoneId zone, Instant moment) {
        var local = moment.atZone(zone);
        var day = local.toLocalDate();
        return switch (part) {
            case YEAR -> day.withDayOfYear(1).atStartOfDay(zone).toInstant();
            case QUARTER ->
                day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay(zone).toInstant();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay(zone).toInstant();
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .atStartOfDay(zone)
                        .toInstant();
            case DAY -> day.atStartOfDay(zone).toInstant();
            case HOUR -> local.truncatedTo(ChronoUnit.HOURS).toInstant();
        };
    }

    @Test
    void groupsAndTheirFillingAreThoseOfTheCalendar() {
        var random = new Random(11);
        var zones = List.of(
                "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "UTC");
        var first = LocalDate.of(2011, 9, 1).atStartOfDay(ZoneId.of("UTC")).toInstant();
        var moments = random.longs(60, 0, 200L * 86_400)
                .mapToObj(first::plusSeconds)
                .map(MILLIS::format)
                .toArray(String[]::new);
        writeAt(moments);
        for (var zone : zones) {
            for (var part : Part.values()) {
                var expected = new TreeMap<String, Integer>();
                for (var moment : moments) {
                    expected.merge(MILLIS.format(begin(part, ZoneId.of(zone), Instant.parse(moment))), 1, Integer::sum);
                }
                var by = "'by':{'createdAt':'%s'},'timeZone':'%s','_count':true".formatted(part.unit(), zone);
                assertThat(counts(by)).as("%s of %s", part, zone).isEqualTo(expected);

                var from = first.plus(40, ChronoUnit.DAYS);
                var to = from.plus(30, ChronoUnit.DAYS);
                var filled = counts(by
                        + ",'fill':{'from':'%s','to':'%s'},'orderBy':{'createdAt':'asc'},'take':1000"
                                .formatted(from, to));
                for (var at = from; at.isBefore(to); at = at.plus(30, ChronoUnit.MINUTES)) {
                    expected.putIfAbsent(MILLIS.format(begin(part, ZoneId.of(zone), at)), 0);
                }
                assertThat(filled).as("%s of %s", part, zone).isEqualTo(expected);
            }
        }
    }

    private Map<String, Integer> counts(String arguments) {
        var counts = new TreeMap<String, Integer>();
        List<Map<String, Object>> groups =
                groups(arguments).statusCode(200).extract().path("data");
        groups.forEach(group -> counts.put((String) group.get("createdAt"), (Integer) group.get("_count")));
        assertThat(counts).hasSameSizeAs(groups);
        return counts;
    }

    @Test
    void groupsAreTestedAndOrderedByTheirParts() {
        writeAt("2026-01-10T00:00Z", "2026-02-10T00:00Z", "2026-02-11T00:00Z", "2026-03-10T00:00Z");
        var by = "'by':[{'createdAt':'month'}],'_count':true,";

        groups(by + "'orderBy':{'createdAt':'desc'},'take':2").body("data", contains(month(3, 1), month(2, 2)));
        groups(by + "'orderBy':{'createdAt':'asc'},'take':-1").body("data", contains(month(3, 1)));
        groups(by + "'having':{'createdAt':{'gt':'2026-01-01T00:00:00Z','lt':'2026-03-01T00:00:00Z'}}")
                .body("data", contains(month(2, 2)));
        groups(by + "'having':{'id':{'_count':{'gt':1}}}").body("data", contains(month(2, 2)));
    }

    private static Map<String, Object> month(int month, int count) {
        return Map.of("createdAt", "2026-0%d-01T00:00:00.000Z".formatted(month), "_count", count);
    }

    @Test
    void partsAndFieldsStandTogether() {
        writeAt("2026-01-10T00:00Z", "2026-01-20T00:00Z");

        groups("'by':['viewCount',{'createdAt':'year'},{'publishedAt':'year'}],'_count':true,'timeZone':'UTC'")
                .body("data", hasSize(1))
                .body("data[0].viewCount", equalTo(3))
                .body("data[0].createdAt", equalTo("2026-01-01T00:00:00.000Z"))
                .body("data[0]._count", equalTo(2));
    }

    @Test
    void whatIsFilledInHasNoFigures() {
        writeAt("2026-01-10T00:00Z", "2026-06-10T00:00Z");
        var by =
                "'by':{'createdAt':'month'},'_count':{'_all':true,'viewCount':true},'_sum':{'viewCount':true},'_min':{'createdAt':true}";
        var fill = ",'fill':{'from':'2025-12-31T23:59:59Z','to':'2026-03-01T00:00:00Z'}";

        groups(by + fill)
                .body(
                        "data.createdAt",
                        contains(
                                "2025-12-01T00:00:00.000Z",
                                "2026-01-01T00:00:00.000Z",
                                "2026-02-01T00:00:00.000Z",
                                "2026-06-01T00:00:00.000Z"))
                .body("data._count._all", contains(0, 1, 0, 1))
                .body("data._count.viewCount", contains(0, 1, 0, 1))
                .body("data._sum.viewCount", contains(null, 3, null, 3))
                .body(
                        "data._min.createdAt",
                        contains(null, "2026-01-10T00:00:00.000Z", null, "2026-06-10T00:00:00.000Z"));
        groups(by + fill + ",'having':{'id':{'_count':{'equals':0}}}").body("data", hasSize(2));
        groups(by + fill + ",'orderBy':{'_sum':{'viewCount':{'sort':'asc','nulls':'first'}}},'take':1")
                .body("data.createdAt", contains("2025-12-01T00:00:00.000Z"));
    }

    @Test
    void endlessMomentsAreGroupsOfTheirOwn() {
        writeAt("-infinity", "infinity", "2026-01-10T00:00Z");

        for (var part : Part.units()) {
            assertThat(begins("'by':[{'createdAt':'" + part + "'}],'timeZone':'Europe/Berlin'"))
                    .hasSize(3)
                    .startsWith("-infinity")
                    .endsWith("infinity");
        }
        assertThat(
                        begins(
                                "'by':[{'createdAt':'year'}],'fill':{'from':'2025-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'}"))
                .containsExactly("-infinity", "2025-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z", "infinity");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'by':[{'createdAt':'moon'}]                                   | by[0].createdAt | Enum
            'by':[{'createdAt':1}]                                        | by[0].createdAt | Enum
            'by':[{'title':'year'}]                                       | by[0].title     | Type
            'by':[{'createdAtt':'year'}]                                  | by[0].createdAtt | Unknown
            'by':[{'createdAt':'year','updatedAt':'year'}]                | by[0]           | OneKey
            'by':[{'createdAt':'year'},'createdAt']                       | by[1]           | Exclusive
            'by':[{'createdAt':'year'},{'createdAt':'month'}]             | by[1]           | Exclusive
            'by':[[]]                                                     | by[0]           | Type
            'by':'title','timeZone':'UTC'                                 | timeZone        | Unsupported
            'by':{'createdAt':'year'},'timeZone':'Europe/Berlinn'         | timeZone        | Unknown
            'by':{'createdAt':'year'},'timeZone':'+02:00'                 | timeZone        | Unknown
            'by':{'createdAt':'year'},'timeZone':1                        | timeZone        | Type
            'by':'title','fill':{'from':'2026-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'}             | fill    | Unsupported
            'by':['title',{'createdAt':'year'}],'fill':{'from':'2026-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'} | fill | Unsupported
            'by':{'createdAt':'year'},'fill':{'from':'2026-01-01T00:00:00Z','to':'2026-01-01T00:00:00Z'} | fill.to | Range
            'by':{'createdAt':'hour'},'fill':{'from':'2026-01-01T00:00:00Z','to':'2027-01-01T00:00:00Z'} | fill    | Range
            'by':{'createdAt':'year'},'fill':{'from':'-infinity','to':'2026-01-01T00:00:00Z'}           | fill.from | Range
            'by':{'createdAt':'year'},'fill':{'from':'2026-01-01T00:00:00Z'}                            | fill.to | Required
            'by':{'createdAt':'year'},'fill':'2026'                       | fill            | Type
            """)
    void whatIsWrongIsToldWithItsPlace(String arguments, String path, String rule) {
        groups(arguments).statusCode(400).body("errors.path", hasItem(path)).body("errors.rule", hasItem(rule));
    }

    @Test
    void theDatabaseKnowsAllTimeZones() {
        var names = new ArrayList<>(ZoneId.getAvailableZoneIds());
        names.removeIf(name -> name.startsWith("SystemV/"));
        assertThat(one(
                        "select count(*) from unnest(string_to_array(?, ',')) name where name not in (select name from pg_timezone_names)",
                        String.join(",", names)))
                .isEqualTo(0L);
    }
}
