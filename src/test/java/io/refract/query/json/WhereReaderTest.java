package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereReaderTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"AND": []}                                   => true
            {"AND": [{}, {"name": {}}]}                   => true
            {"AND": {"age": 1, "name": "a"}}              => (age = Integer 1 and name = 'a')
            {"AND": [{"age": 1}, {"age": 2}]}             => (age = Integer 1 and age = Integer 2)
            {"OR": []}                                    => false
            {"OR": [{}]}                                  => false
            {"OR": [{"age": 1}]}                          => age = Integer 1
            {"OR": [{"age": 1}, {"name": {}}]}            => age = Integer 1
            {"OR": [{"age": 1}, {"age": 2}]}              => (age = Integer 1 or age = Integer 2)
            {"OR": {"age": 1, "name": "a"}}               => (age = Integer 1 and name = 'a')
            {"NOT": []}                                   => true
            {"NOT": {}}                                   => true
            {"NOT": {"age": 1, "name": "a"}}              => not (age = Integer 1 and name = 'a')
            {"NOT": [{"age": 1}, {"name": "a"}]}          => (not age = Integer 1 and not name = 'a')
            {"NOT": {"OR": []}}                           => not false
            {"NOT": [{}]}                                 => true
            {"NOT": [{"AND": []}]}                        => not true
            {"NOT": {"NOT": []}}                          => not true
            {"NOT": {"AND": [{}]}}                        => true
            {"OR": [{"AND": []}]}                         => true
            {"OR": [{"NOT": []}, {"age": 1}]}             => (true or age = Integer 1)
            {"OR": [{"AND": {}}, {"age": 1}]}             => age = Integer 1
            {"OR": [{"OR": []}]}                          => false
            {"AND": [{"OR": []}, {"age": 1}]}             => (false and age = Integer 1)
            {"AND": [{"NOT": [{"OR": [{"AND": []}]}]}]}   => not true
            {"posts": {"some": {"AND": []}}}              => some posts[true]
            {"posts": {"some": {"OR": []}}}               => some posts[false]
            {"posts": {"none": {"NOT": []}}}              => not some posts[true]
            {"posts": {"every": {"OR": []}}}              => not some posts[not false]
            {"posts": {"every": {"AND": []}}}             => not some posts[not true]
            {"profile": {"AND": []}}                      => some profile[true]
            {"profile": {"isNot": {"OR": []}}}            => not some profile[false]
            {"age": 1, "OR": [{"NOT": {"age": 2}}, {"AND": [{"age": 3}, {"age": 4}]}]} => (age = Integer 1 and (not age = Integer 2 or (age = Integer 3 and age = Integer 4)))
            {"posts": {"some": {}}}                       => some posts[true]
            {"posts": {"some": {"views": {"gt": 1}}}}     => some posts[views > Integer 1]
            {"posts": {"none": {}}}                       => not some posts[true]
            {"posts": {"none": {"published": true}}}      => not some posts[published = const true]
            {"posts": {"every": {}}}                      => true
            {"posts": {"every": {"published": true}}}     => not some posts[not published = const true]
            {"NOT": {"posts": {"every": {}}}}             => not true
            {"posts": {"some": {}, "none": {"views": 0}}} => (some posts[true] and not some posts[views = Integer 0])
            {"posts": {}}                                 => true
            {"profile": {"bio": "x"}}                     => some profile[bio = 'x']
            {"profile": {}}                               => true
            {"profile": {"bio": {}}}                      => true
            {"NOT": {"profile": {}}}                      => true
            {"OR": [{"profile": {}}, {"age": 1}]}         => age = Integer 1
            {"posts": {"some": {"author": {}}}}           => some posts[true]
            {"posts": {"every": {"author": {}}}}          => true
            {"profile": {"user": {}}}                     => true
            {"profile": {"isNot": {}}}                    => not some profile[true]
            {"profile": null}                             => not some profile[true]
            {"profile": {"is": null}}                     => not some profile[true]
            {"profile": {"is": {}}}                       => some profile[true]
            {"profile": {"is": {"bio": null}}}            => some profile[bio is null]
            {"profile": {"isNot": null}}                  => some profile[true]
            {"profile": {"isNot": {"bio": "x"}}}          => not some profile[bio = 'x']
            {"NOT": {"profile": {"bio": "x"}}}            => not some profile[bio = 'x']
            {"posts": {"some": {"tags": {"some": {"name": "java"}}, "author": {"name": "a"}}}} => some posts[(some tags[name = 'java'] and some author[name = 'a'])]
            {"likes": {"some": {"userId_postId": {"userId": "01890a5d-ac96-774b-bcce-b302099a8057", "postId": "01890a5d-ac96-774b-bcce-b302099a8057"}}}} => some likes[(userId = UUID 01890a5d-ac96-774b-bcce-b302099a8057 and postId = UUID 01890a5d-ac96-774b-bcce-b302099a8057)]
            null                                          => true
            """)
    void conditionsArePutTogether(String where, String expected) {
        assertThat(Reads.where(where)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            []                                => where Type: must be an object, not an array
            {"AND": [1]}                      => where.AND[0] Type: must be an object, not a number
            {"OR": null}                      => where.OR Type: must be an object or an array of objects, not null
            {"NOT": [{"x": 1}, {"y": 1}]}     => where.NOT[0].x Unknown: unknown field of user; where.NOT[1].y Unknown: unknown field of user
            {"and": []}                       => where.and Unknown: unknown field of user, did you mean AND?
            {"posts": null}                   => where.posts Type: must be an object, not null
            {"posts": {"title": "a"}}         => where.posts.title Unknown: unknown operator of a relation to many, which has some, every, none
            {"posts": {"soem": {}}}           => where.posts.soem Unknown: unknown operator of a relation to many, which has some, every, none, did you mean some?
            {"posts": {"some": null}}         => where.posts.some Type: must be an object, not null
            {"posts": {"some": {"author": {"is": {"emial": 1}}}}} => where.posts.some.author.is.emial Unknown: unknown field of user, did you mean email?
            {"profile": "x"}                  => where.profile Type: must be an object, not a string
            {"profile": {"is": {}, "bio": 1}} => where.profile.bio Unknown: unknown operator of a relation to one, which has is, isNot
            {"profile": {"isnot": {}}}        => where.profile.isnot Unknown: unknown field of profile, did you mean isNot?
            {"profile": {"isNott": {}}}       => where.profile.isNott Unknown: unknown field of profile, did you mean isNot?
            {"profile": {"iss": {}}}          => where.profile.iss Unknown: unknown field of profile, did you mean is?
            {"profile": {"IS": {}}}           => where.profile.IS Unknown: unknown field of profile, did you mean is?
            {"profile": {"is": {"iss": {}}}}  => where.profile.is.iss Unknown: unknown field of profile
            {"profile": {"user": {"isnt": 1}}} => where.profile.user.isnt Unknown: unknown field of user, did you mean isNot?
            {"profile": {"user": {"password": "x"}}} => where.profile.user.password Unknown: unknown field of user
            {"likes": {"some": {"userId_postId": {"userId": 1, "x": 1}}}} => where.likes.some.userId_postId.x Unknown: unknown field of the key userId_postId; where.likes.some.userId_postId.userId Type: must be a UUID, not a number; where.likes.some.userId_postId.postId Required: is missing
            {"likes": {"some": {"userId_postId": 1}}} => where.likes.some.userId_postId Type: must be an object, not a number
            {"name_password": {"name": "a", "password": "b"}} => where.name_password Unknown: unknown field of user
            """)
    void whatIsWrongIsToldWithItsPath(String where, String expected) {
        assertThat(Reads.where(where)).isEqualTo(expected);
    }
}
