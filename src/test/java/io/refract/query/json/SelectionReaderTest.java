package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionReaderTest {
    private static final String POST = "id, title, content, views, published, createdAt, authorId";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {}                                               => {POST}
            {"select": null, "include": null, "omit": null}  => {POST}
            {"include": {}}                                  => {POST}
            {"omit": {"content": true, "title": false}}      => {id, title, views, published, createdAt, authorId}
            {"select": {"title": true, "views": false, "id": true}} => {title, id}
            {"select": {"author": {"select": {"displayName": true}}}} => {author {displayName}}
            {"include": {"tags": true, "author": false}}     => {POST, tags first 100 {id, name}}
            {"include": {"likes": true}, "omit": {"content": true}} => {id, title, views, published, createdAt, authorId, likes first 100 {id, userId, postId}}
            {"select": {"tags": {"where": {"name": {"startsWith": "a"}}, "orderBy": {"name": "asc"}, "take": -3, "skip": 1, "distinct": "name", "cursor": {"name": "x"}, "select": {"name": true}}}} => {tags where name start 'a' order name asc distinct name from name = 'x' skip 1 last 3 {name}}
            {"select": {"author": {"omit": {"id": true}, "include": {"profile": {"select": {"bio": true}}}, "select": null}, "id": true}} => {author {email, username, name, age, visits, credit, score, active, birthday, createdAt, settings, nicknames, numbers, role, address, displayName, profile {bio}}, id}
            {"select": {"_count": true}}                     => {counts(tags, likes)}
            {"select": {"author": {"select": {"profile": {"where": {"bio": {"contains": "a"}}, "select": {"bio": true}}}}}} => {author {profile where bio anywhere 'a' {bio}}}
            {"include": {"_count": {"select": {"likes": true, "tags": false}}}} => {POST, counts(likes)}
            {"select": {"_count": {"select": {"likes": {"where": {"user": {"name": "a"}}}, "tags": {}}}}} => {counts(likes where some user[name = 'a'], tags)}
            {"select": {"id": true, "_count": false}}        => {id}
            """)
    void aSelectionKeepsItsOrder(String arguments, String expected) {
        assertThat(Reads.shown("post", Operation.FIND_MANY, arguments))
                .isEqualTo("list first 100 " + expected.replace("POST", POST));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"select": {}}                                  => select Required: must select something
            {"select": {"id": false}}                       => select Required: must select something
            {"select": true}                                => select Type: must be an object, not true
            {"select": {"id": 1}}                           => select.id Type: must be true or false, not a number
            {"select": {"titel": true, "id": true}}         => select.titel Unknown: unknown field of post, did you mean title?
            {"select": {"id": true}, "include": {"tags": true}, "omit": {}} => include Exclusive: cannot stand beside select; omit Exclusive: cannot stand beside select
            {"include": {"title": true}}                    => include.title Unsupported: is a field, which is included anyway; use select to choose fields
            {"select": {"_cout": true, "id": true}}         => select._cout Unknown: unknown field of post, did you mean _count?
            {"include": {"_cont": true}}                    => include._cont Unknown: unknown field of post, did you mean _count?
            {"include": {"author": 1}}                      => include.author Type: must be true, false or an object, not a number
            {"include": {"author": {"take": 1, "where": {"emial": 1}}}} => include.author.take Unknown: unknown argument; include.author.where.emial Unknown: unknown field of user, did you mean email?
            {"include": {"likes": {"include": {"user": {"where": {}}}}}} => include.likes.include.user.where Unknown: unknown argument
            {"include": {"comments": {"take": 1}}}          => include.comments Unknown: unknown field of post
            {"include": {"tags": {"take": 1001, "limit": 1}}} => include.tags.limit Unknown: unknown argument; include.tags.take Range: must be from -1000 to 1000
            {"include": {"author": {"select": {"password": true}}}} => include.author.select.password Unknown: unknown field of user
            {"include": {"author": {"include": {"accounts": true}}}} => include.author.include.accounts Unknown: unknown field of user
            {"select": {"titel": true}}                     => select.titel Unknown: unknown field of post, did you mean title?
            {"select": {"titel": true, "id": false}}        => select.titel Unknown: unknown field of post, did you mean title?
            {"select": {"_count": {"select": {"likse": true}}}} => select._count.select.likse Unknown: unknown relation to many of post, did you mean likes?
            {"select": {"_count": {"selct": {"likes": true}}}} => select._count.selct Unknown: unknown argument, did you mean select?
            {"omit": {"tags": true}}                        => omit.tags Unsupported: is a relation and cannot be omitted
            {"omit": {"id": true, "title": true, "content": true, "views": true, "published": true, "createdAt": true, "authorId": true}} => omit Required: must leave something
            {"include": {"_count": {"select": {"author": true}}}} => include._count.select.author Unknown: unknown relation to many of post
            {"include": {"_count": {"select": {"likse": true, "tags": {"take": 1}}}}} => include._count.select.likse Unknown: unknown relation to many of post, did you mean likes?; include._count.select.tags.take Unknown: unknown argument
            {"include": {"_count": {}}}                     => include._count Required: must count a relation to many
            {"include": {"tags": {"orderBy": [{"nmae": "asc"}], "where": {"nmae": 1}}}} => include.tags.where.nmae Unknown: unknown field of tag, did you mean name?; include.tags.orderBy[0].nmae Unknown: unknown field of tag, did you mean name?
            """)
    void whatIsWrongWithASelection(String arguments, String expected) {
        assertThat(Reads.shown("post", Operation.FIND_MANY, arguments)).isEqualTo(expected);
    }

    @Test
    void hiddenFieldsAreNotInADefaultSelection() {
        assertThat(Reads.shown("user", Operation.FIND_MANY, "{}"))
                .contains("role, address, displayName}")
                .doesNotContain("password");
    }

    @Test
    void queriesOfOneShapeAreEqualWhateverTheirValues() {
        Query ada = Reads.query("user", Operation.FIND_MANY, "{\"where\": {\"name\": \"Ada\"}, \"skip\": 1001}");
        Query bob = Reads.query("user", Operation.FIND_MANY, "{\"where\": {\"name\": \"Bob\"}, \"skip\": 1002}");

        assertThat(ada).isEqualTo(bob).hasSameHashCodeAs(bob);
    }
}
