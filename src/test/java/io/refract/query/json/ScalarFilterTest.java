package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarFilterTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {}                                                     => true
            {"name": {}}                                           => true
            {"name": {"not": {}}}                                  => true
            {"name": "Ada"}                                        => name = 'Ada'
            {"name": {"equals": "Ada"}}                            => name = 'Ada'
            {"name": null}                                         => name is null
            {"name": {"equals": null}}                             => name is null
            {"name": {"not": "Ada"}}                               => not name = 'Ada'
            {"name": {"not": null}}                                => not name is null
            {"name": {"not": {"in": ["a"], "not": "b"}}}           => not (name in ['a'] and not name = 'b')
            {"name": {"in": ["a", "b"]}}                           => name in ['a', 'b']
            {"name": {"in": []}}                                   => name in []
            {"name": {"notIn": ["a"]}}                             => not name in ['a']
            {"name": {"lt": "b", "gte": "a"}}                      => (name < 'b' and name >= 'a')
            {"name": {"lte": "b", "gt": "a"}}                      => (name <= 'b' and name > 'a')
            {"name": {"contains": "%_"}}                           => name anywhere '%_'
            {"name": {"startsWith": "A", "endsWith": "a"}}         => (name start 'A' and name end 'a')
            {"name": {"equals": "a", "mode": "insensitive"}}       => name =* 'a'
            {"name": {"equals": "a", "mode": "default"}}           => name = 'a'
            {"name": {"mode": "insensitive", "in": ["a"], "lt": "b"}} => (name in* ['a'] and name <* 'b')
            {"name": {"mode": "insensitive", "contains": "a"}}     => name anywhere* 'a'
            {"name": {"mode": "insensitive", "not": "a"}}          => not name =* 'a'
            {"name": {"mode": "insensitive", "not": {"endsWith": "a"}}} => not name end* 'a'
            {"name": {"mode": "insensitive", "equals": null}}      => name is null
            {"name": {"mode": "insensitive", "in": null}}          => name is null
            {"name": {"in": null}}                                 => name is null
            {"name": {"notIn": null}}                              => not name is null
            {"name": {"not": {"in": null}}}                        => not name is null
            {"name": {"contains": {"$field": "email"}}}            => name anywhere field email
            {"name": {"startsWith": {"_ref": "email", "_container": "user"}, "mode": "insensitive"}} => name start* field email
            {"name": {"not": {"endsWith": {"$field": "name"}}}}    => not name end field name
            {"name": {"mode": "default", "search": "cat", "not": "a"}} => (name @@ ''cat'' and not name = 'a')
            {"name": {"search": "cat & !dog"}}                     => name @@ ''cat' & !'dog''
            {"name": {"equals": {"$field": "username"}}}           => name = field username
            {"name": {"$field": "username"}}                       => name = field username
            {"name": {"not": {"_ref": "username", "_container": "user"}}} => not name = field username
            {"name": {"not": {"_container": "user", "_ref": "username"}}} => not name = field username
            {"name": {"lt": {"$field": "email"}, "mode": "insensitive"}} => name <* field email
            {"active": true}                                       => active = const true
            {"active": {"not": false}}                             => not active = const false
            {"role": {"notIn": ["ADMIN"]}}                         => not role in ['ADMIN']
            {"role": "USER", "age": 3}                             => (role = 'USER' and age = Integer 3)
            """)
    void aFilterBecomesACondition(String where, String expected) {
        assertThat(Reads.where(where)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"emial": 1}                     => where.emial Unknown: unknown field of user, did you mean email?
            {"xyzzy": 1}                     => where.xyzzy Unknown: unknown field of user
            {"password": "x"}                => where.password Unknown: unknown field of user
            {"accounts": {"some": {}}}       => where.accounts Unknown: unknown field of user
            {"name": {"equal": "a"}}         => where.name.equal Unknown: unknown operator of this type, did you mean equals?
            {"age": {"contains": 1}}         => where.age.contains Unknown: unknown operator of this type
            {"active": {"in": [true]}}       => where.active.in Unknown: unknown operator of this type
            {"role": {"lt": "USER"}}         => where.role.lt Unknown: unknown operator of this type
            {"email": null}                  => where.email NotNull: is never null
            {"email": {"not": null}}         => where.email.not NotNull: is never null
            {"email": {"in": null}}          => where.email.in NotNull: is never null
            {"email": {"notIn": null}}       => where.email.notIn NotNull: is never null
            {"name": {"mode": "insensitive"}} => where.name.mode Required: needs an operator beside it that compares texts
            {"name": {"mode": "insensitive", "search": "a"}} => where.name.mode Required: needs an operator beside it that compares texts
            {"name": {"not": {"mode": "default"}, "equals": "a"}} => where.name.not.mode Required: needs an operator beside it that compares texts
            {"id": {"not": null, "mode": "insensitive"}} => where.id.not NotNull: is never null; where.id.mode Unknown: unknown operator of this type
            {"age": {"gt": 1, "mode": "insensitive"}} => where.age.mode Unknown: unknown operator of this type
            {"role": {"in": ["USER"], "mode": "insensitive"}} => where.role.mode Unknown: unknown operator of this type
            {"active": {"equals": true, "mode": "default"}} => where.active.mode Unknown: unknown operator of this type
            {"name": {"in": "a"}}            => where.name.in Type: must be an array, not a string
            {"name": {"in": ["a", null, 1]}} => where.name.in[1] Type: must be a string, not null; where.name.in[2] Type: must be a string, not a number
            {"name": {"lt": null}}           => where.name.lt Type: must be a string, not null
            {"name": {"contains": null}}     => where.name.contains Type: must be a string, not null
            {"name": {"contains": {"$field": "age"}}} => where.name.contains.$field Type: is of another type
            {"name": {"startsWith": {"$field": "password"}}} => where.name.startsWith.$field Unknown: unknown field of user
            {"name": ["a"]}                  => where.name Type: must be a string, not an array
            {"name": {"mode": "insane", "lt": "b"}} => where.name.mode Enum: must be one of default, insensitive
            {"role": "BOSS"}                 => where.role Enum: must be one of USER, ADMIN
            {"role": 1}                      => where.role Type: must be one of USER, ADMIN, not a number
            {"displayName": "a"}             => where.displayName Unsupported: is computed and cannot be filtered
            {"address": "a"}                 => where.address Unsupported: cannot be filtered
            {"name": {"equals": {"$field": "age"}}}       => where.name.equals.$field Type: is of another type
            {"name": {"equals": {"$field": "password"}}}  => where.name.equals.$field Unknown: unknown field of user
            {"name": {"equals": {"$field": "nmae"}}}      => where.name.equals.$field Unknown: unknown field of user, did you mean name?
            {"name": {"equals": {"$field": "posts"}}}     => where.name.equals.$field Unsupported: is a relation and cannot be compared with
            {"name": {"equals": {"$field": 1}}}           => where.name.equals.$field Type: must be the name of a field, not a number
            {"name": {"equals": {"$field": "name", "x": 1}}} => where.name.equals.x Unknown: cannot stand beside the name of a field
            {"name": {"in": {"$field": "nicknames"}}}     => where.name.in Type: must be an array, not an object
            {"name": {"equals": 1, "lt": 2}, "age": "3"}  => where.name.equals Type: must be a string, not a number; where.name.lt Type: must be a string, not a number; where.age Type: must be an integer, not a string
            """)
    void allThatIsWrongIsToldWithItsPlace(String where, String expected) {
        assertThat(Reads.where(where)).isEqualTo(expected);
    }
}
