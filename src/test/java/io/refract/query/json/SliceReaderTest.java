package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliceReaderTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"name": "asc"}                                  => name asc
            [{"name": "desc"}, {"id": "asc"}]                => name desc, id asc
            {"name": {"sort": "desc", "nulls": "last"}}      => name desc nulls last
            {"name": {"sort": "asc", "nulls": "first"}}      => name asc nulls first
            {"email": {"sort": "asc"}}                       => email asc
            {"profile": {"bio": "desc"}}                     => profile.bio desc
            {"profile": {"user": {"name": {"sort": "asc", "nulls": "last"}}}} => profile.user.name asc nulls last
            {"profile": {"id": {"sort": "asc", "nulls": "last"}}} => profile.id asc nulls last
            {"profile": {"user": {"email": {"sort": "desc", "nulls": "last"}}}} => profile.user.email desc nulls last
            {"settings": {"sort": "asc", "nulls": "first"}}  => settings asc nulls first
            {"posts": {"_count": "desc"}}                    => count posts desc
            {"profile": {"user": {"posts": {"_count": "asc"}}}} => profile.user.count posts asc
            {"_relevance": {"fields": ["name", "email"], "search": "a | b", "sort": "asc"}} => relevance of [name, email] to ''a' | 'b'' asc
            {"_relevance": {"fields": "name", "search": "a"}} => relevance of [name] to ''a'' desc
            """)
    void anOrderHasKeys(String orderBy, String expected) {
        assertThat(shown("{\"orderBy\": " + orderBy + "}")).isEqualTo("order " + expected + " first 100");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"titel": "asc"}                   => .titel Unknown: unknown field of user
            {"_relevence": {"fields": "name"}} => ._relevence Unknown: unknown field of user, did you mean _relevance?
            {"profile": {"_relevence": 1}}     => .profile._relevence Unknown: unknown field of profile
            {"posts": {"_cuont": "asc"}}       => .posts._cuont Unknown: a relation to many can be ordered by its _count only, did you mean _count?
            [{"name": "asc"}, {"nmae": "asc"}] => [1].nmae Unknown: unknown field of user, did you mean name?
            {"name": "ASC"}                    => .name Enum: must be one of asc, desc
            {"name": 1}                        => .name Enum: must be one of asc, desc
            {"name": "asc", "id": "asc"}       => ` OneKey: must have one key; several stand in an array of objects`
            {"name": {"nulls": "last"}}        => .name.sort Required: is missing
            {"name": {"sort": "asc", "nulls": "lost"}} => .name.nulls Enum: must be one of first, last
            {"name": {"sort": "asc", "null": "last"}}  => .name.null Unknown: unknown argument, did you mean nulls?
            {"email": {"sort": "asc", "nulls": "last"}} => .email.nulls Unsupported: cannot be said of a field that is never null
            {"password": "asc"}                => .password Unknown: unknown field of user
            {"posts": {"_count": {"sort": "asc", "nulls": "last"}}} => .posts._count Enum: must be one of asc, desc
            {"profile": {"bio": "asc", "id": "asc"}} => .profile OneKey: must have one key; several stand in an array of objects
            {"numbers": "asc"}                 => .numbers Unsupported: has no order and cannot be ordered by
            {"displayName": "asc"}             => .displayName Unsupported: is computed and cannot be ordered by
            {"posts": {"title": "asc"}}        => .posts.title Unknown: a relation to many can be ordered by its _count only
            {"posts": "asc"}                   => .posts Type: must be an object, not a string
            {"profile": "asc"}                 => .profile Type: must be an object, not a string
            {"profile": {"user": {"password": "asc"}}} => .profile.user.password Unknown: unknown field of user
            {"profile": {"_relevance": {"fields": "bio", "search": "a"}}} => .profile._relevance Unsupported: only the rows themselves can be ordered by relevance
            {"_relevance": {"fields": ["age", "emial"], "search": 1}} => ._relevance.fields[0] Unsupported: is not a text field and cannot be searched; orderBy._relevance.fields[1] Unknown: unknown field of user, did you mean email?; orderBy._relevance.search Type: must be a string, not a number
            {"_relevance": {"feilds": "name", "serach": "a"}} => ._relevance.feilds Unknown: unknown argument, did you mean fields?; orderBy._relevance.serach Unknown: unknown argument, did you mean search?
            {"_relevance": {"fields": 1, "search": "a"}} => ._relevance.fields Type: must be the name of a field or an array of names, not a number
            {"name": {"srot": "asc"}}          => .name.srot Unknown: unknown argument, did you mean sort?
            {"_relevance": {"search": "a"}}    => ._relevance.fields Required: must name text fields
            {"_relevance": {"fields": "name"}} => ._relevance.search Required: is missing
            "name"                             => ` Type: must be an object or an array of objects, not a string`
            ["name"]                           => [0] Type: must be an object, not a string
            """)
    void whatIsWrongWithAnOrder(String orderBy, String expected) {
        assertThat(shown("{\"orderBy\": " + orderBy + "}")).isEqualTo("orderBy" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {}                                => first 100
            {"orderBy": {}}                   => first 100
            {"orderBy": [{}]}                 => first 100
            {"take": 1000}                    => first 1000
            {"take": 0}                       => first 0
            {"take": -5, "skip": 2}           => skip 2 last 5
            {"take": null, "skip": 0}         => first 100
            {"skip": 1000000}                 => skip 1000000 first 100
            {"distinct": "name"}              => distinct name first 100
            {"distinct": ["name", "age", "name"]} => distinct name, age first 100
            {"distinct": []}                  => first 100
            {"take": 1001}                    => take Range: must be from -1000 to 1000
            {"take": 99999999999}             => take Range: must be from -1000 to 1000
            {"take": "1"}                     => take Type: must be an integer, not a string
            {"take": 2.0, "skip": 1e1}        => skip 10 first 2
            {"take": 1.5}                     => take Type: must be an integer, not a number
            {"take": 1e4}                     => take Range: must be from -1000 to 1000
            {"skip": -1}                      => skip Range: must be from 0 to 1000000
            {"skip": 1000001}                 => skip Range: must be from 0 to 1000000
            {"distinct": ["posts", "settings", 1, "nmae"]} => distinct[0] Unsupported: is a relation and cannot be told apart; distinct[2] Type: must be the name of a field, not a number; distinct[3] Unknown: unknown field of user, did you mean name?
            {"distinct": {}}                  => distinct Type: must be the name of a field or an array of names, not an object
            {"limit": 5}                      => limit Unknown: unknown argument
            {"tkae": 5, "wher": {}}           => tkae Unknown: unknown argument, did you mean take?; wher Unknown: unknown argument, did you mean where?
            {"cache": {"ttl": 1}, "explain": true} => first 100
            """)
    void aSliceHasLimits(String arguments, String expected) {
        assertThat(shown(arguments)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {}             => first 1
            {"take": 1}    => first 1
            {"take": -1}   => last 1
            {"skip": 3, "orderBy": {"name": "asc"}, "distinct": "name", "cursor": {"username": "a"}} => order name asc distinct name from username = 'a' skip 3 first 1
            """)
    void theFirstRowIsASliceOfOne(String arguments, String expected) {
        assertThat(Reads.shown("user", Operation.FIND_FIRST, selectingId(arguments)))
                .isEqualTo("first " + expected + " {id}");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"take": 7}    => take P2019: must be 1 or -1 where one row is found
            {"take": -2}   => take P2019: must be 1 or -1 where one row is found
            {"take": 0}    => take P2019: must be 1 or -1 where one row is found
            {"take": 5000} => take P2019: must be 1 or -1 where one row is found
            {"take": "1"}  => take Type: must be an integer, not a string
            """)
    void theFirstRowIsNeverASliceOfMore(String arguments, String expected) {
        assertThat(Reads.shown("user", Operation.FIND_FIRST, selectingId(arguments)))
                .isEqualTo(expected);
    }

    private static String shown(String arguments) {
        var shown = Reads.shown("user", Operation.FIND_MANY, selectingId(arguments));
        return shown.startsWith("list ") ? shown.substring("list ".length()).replace(" {id}", "") : shown;
    }

    private static String selectingId(String arguments) {
        var selecting = "{\"select\": {\"id\": true}";
        return arguments.equals("{}") ? selecting + "}" : selecting + ", " + arguments.substring(1);
    }
}
