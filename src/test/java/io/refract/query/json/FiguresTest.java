package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            COUNT     => {}                                    => number rows
            COUNT     => {"where": {"age": 1}}                 => number rows where age = Integer 1
            COUNT     => {"take": -5000, "skip": 1, "cursor": {"username": "a"}, "orderBy": {"age": "asc"}} => number rows order age asc from username = 'a' skip 1 last 5000
            COUNT     => {"select": true}                      => number rows
            COUNT     => {"select": {"_all": true, "name": true, "settings": true}} => counts _count(*), _count(name), _count(settings)
            COUNT     => {"select": {}}                        => select Required: must select something
            COUNT     => {"select": {"password": true}}        => select.password Unknown: unknown field of user
            COUNT     => {"distinct": "name", "include": {}}   => distinct Unknown: unknown argument; include Unknown: unknown argument
            EXISTS    => {}                                    => exists rows
            EXISTS    => {"where": {"age": 1}}                 => exists rows where age = Integer 1
            EXISTS    => {"take": 1}                           => take Unknown: unknown argument
            AGGREGATE => {"_count": true}                      => object rows
            AGGREGATE => {"_count": {"_all": true, "age": true}, "_avg": {"age": true, "credit": false}} => object _count(*), _count(age), _avg(age)
            AGGREGATE => {"_sum": {"visits": true}, "_min": {"createdAt": true, "name": true, "role": true}, "_max": {"score": true}, "where": {"active": true}, "take": 3} => object _sum(visits), _min(createdAt), _min(name), _min(role), _max(score) where active = const true first 3
            AGGREGATE => {}                                    => _count Required: give at least one of _count, _avg, _sum, _min, _max
            AGGREGATE => {"_count": false, "_avg": {}}         => _count Required: give at least one of _count, _avg, _sum, _min, _max
            AGGREGATE => {"_avg": {"name": true}, "_min": {"active": true, "settings": true, "numbers": true}, "_sum": {"_all": true}} => _avg.name Unsupported: is of a type that has no _avg; _min.active Unsupported: is of a type that has no _min; _min.settings Unsupported: is of a type that has no _min; _min.numbers Unsupported: is of a type that has no _min; _sum._all Unknown: unknown field of user
            AGGREGATE => {"_avg": {"age": true}, "_count": {"_al": true}} => _count._al Unknown: unknown field of user, did you mean _all?
            AGGREGATE => {"_avg": {"age": true, "_al": true}}  => _avg._al Unknown: unknown field of user
            AGGREGATE => {"_cuont": true}                      => _cuont Unknown: unknown argument, did you mean _count?
            AGGREGATE => {"wehre": {}}                         => wehre Unknown: unknown argument, did you mean where?; _count Required: give at least one of _count, _avg, _sum, _min, _max
            AGGREGATE => {"_count": 1}                         => _count Type: must be an object, not a number
            AGGREGATE => {"_max": {"password": true}}          => _max.password Unknown: unknown field of user
            """)
    void figuresOverRows(Operation operation, String arguments, String expected) {
        assertThat(Reads.shown("user", operation, arguments)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            "by": "role"                                  => by role first 100
            "by": ["role", "age", "role"], "_count": true => by role, age rows first 100
            "by": ["role"], "_count": {"_all": true, "age": true}, "where": {"age": 1} => by role _count(*), _count(age) where age = Integer 1 first 100
            "by": ["role"], "orderBy": {"role": "desc"}, "take": -3, "skip": 1 => by role order role desc skip 1 last 3
            "by": ["name"], "orderBy": [{"_count": {"id": "desc"}}, {"name": {"sort": "asc", "nulls": "first"}}, {"_avg": {"age": "asc"}}, {"_count": {"_all": "asc"}}] => by name order _count(id) desc, name asc nulls first, _avg(age) asc, _count(*) asc first 100
            "by": ["age"], "having": {"age": {"gt": 1}}   => by age having age > Integer 1 first 100
            "by": ["age"], "having": {"age": 1}           => by age having age = Integer 1 first 100
            "by": ["role"], "having": {"age": {"_avg": {"gt": 1}}}      => by role having _avg(age) > Double 1.0 first 100
            "by": ["role"], "having": {"visits": {"_sum": {"gte": "1"}}} => by role having _sum(visits) >= BigDecimal 1 first 100
            "by": ["role"], "having": {"credit": {"_avg": 1.5}}         => by role having _avg(credit) = BigDecimal 1.5 first 100
            "by": ["role"], "having": {"name": {"_count": {"not": 0}, "_min": {"startsWith": "a"}}} => by role having (not _count(name) = Long 0 and _min(name) start 'a') first 100
            "by": ["age"], "having": {"OR": [{"age": {"gt": 1, "_max": null}}, {"NOT": {"age": null}}]} => by age having ((_max(age) is null and age > Integer 1) or not age is null) first 100
            "by": ["age"], "having": {"age": {}}          => by age first 100
            "by": ["age", "visits"], "having": {"age": {"_sum": {"gt": 3000000000, "in": [4000000000]}, "_count": {"lt": 5e9}}} => by age, visits having ((_sum(age) > Long 3000000000 and _sum(age) in [Long 4000000000]) and _count(age) < Long 5000000000) first 100
            "by": ["age"], "having": {"visits": {"_count": {"gt": {"$field": "age"}}}} => by age having _count(visits) > field age first 100
            "by": ["name", "email"], "having": {"name": {"contains": {"$field": "email"}, "mode": "insensitive"}} => by name, email having name anywhere* field email first 100
            "by": ["name"], "having": {"name": {"in": null}} => by name having name is null first 100
            "by": ["name"], "having": {"name": {"_max": {"notIn": null}}} => by name having not _max(name) is null first 100
            "by": ["age"], "having": {"OR": [{"AND": []}, {"age": 1}]} => by age having (true or age = Integer 1) first 100
            "by": ["age"], "having": {"NOT": [{"NOT": []}]} => by age having not true first 100
            "by": ["settings"], "having": {"settings": {"path": ["a"], "equals": 1}}, "orderBy": {"settings": {"sort": "asc", "nulls": "first"}} => by settings having settings['a'] = '1' order settings asc nulls first first 100
            """)
    void figuresOverGroups(String arguments, String expected) {
        assertThat(Reads.shown("user", Operation.GROUP_BY, "{" + arguments + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            "_count": true                                => by Required: must name the fields to group by
            "by": []                                      => by Required: must name the fields to group by
            "by": ["settings", "posts", "password"]       => by[1] Unsupported: is a relation and cannot be grouped by; by[2] Unknown: unknown field of user
            "by": ["roel"], "orderBy": {"role": "asc"}, "having": {"role": "USER"}, "take": 1 => by[0] Unknown: unknown field of user, did you mean role?
            "orderBy": {"role": "asc"}                    => by Required: must name the fields to group by
            "by": ["role"], "orderBy": {"roel": "asc"}, "take": 1 => orderBy.roel Unknown: unknown field of user, did you mean role?
            "yb": ["role"], "orderBy": {"role": "asc"}    => yb Unknown: unknown argument, did you mean by?
            "by": ["role"], "take": 1, "skip": 0          => take P2019: needs an orderBy; skip P2019: needs an orderBy
            "by": ["role"], "orderBy": {"age": "asc"}     => orderBy.age P2019: is not in by
            "by": ["role"], "orderBy": {"_sum": {"name": "asc"}} => orderBy._sum.name Unsupported: is of a type that has no _sum
            "by": ["role"], "orderBy": {"_cont": {"id": "asc"}}  => orderBy._cont Unknown: unknown field of user, did you mean _count?
            "by": ["role"], "orderBy": {"_count": {"_al": "asc"}} => orderBy._count._al Unknown: unknown field of user, did you mean _all?
            "by": ["role"], "having": {"ANDD": []}        => having.ANDD Unknown: unknown field of user, did you mean AND?
            "by": ["role"], "orderBy": {"_count": "asc"}  => orderBy._count Type: must be an object, not a string
            "by": ["role"], "orderBy": {"_count": {"age": {"sort": "asc", "nulls": "last"}}} => orderBy._count.age.nulls Unsupported: cannot be said of a field that is never null
            "by": ["role"], "orderBy": {"posts": {"_count": "asc"}} => orderBy.posts Unsupported: is a relation and cannot be ordered by
            "by": ["role"], "having": {"age": {"gt": 1}}  => having.age P2019: is neither aggregated nor in by
            "by": ["role"], "having": {"age": {"gt": 1, "_avg": 2}} => having.age P2019: is neither aggregated nor in by
            "by": ["role"], "having": {"nmae": 1, "password": {"_count": 1}, "posts": {}} => having.nmae Unknown: unknown field of user, did you mean name?; having.password Unknown: unknown field of user; having.posts Unsupported: is a relation and cannot be used in having
            "by": ["role"], "having": {"name": {"_avg": 1}} => having.name._avg Unsupported: is of a type that has no _avg
            "by": ["role"], "having": {"age": {"_avg": "1", "_count": {"gt": null}}} => having.age._avg Type: must be a number, not a string; having.age._count.gt Type: must be an integer, not null
            "by": ["role"], "having": {"age": {"_cont": {"gt": 1}}} => having.age._cont Unknown: unknown operator of this type, did you mean _count?
            "by": ["age"], "having": {"age": {"_cont": {"gt": 1}, "eqals": 1}} => having.age._cont Unknown: unknown operator of this type, did you mean _count?; having.age.eqals Unknown: unknown operator of this type, did you mean equals?
            "by": ["role"], "having": {"name": {"_agv": 1, "lt": "a"}} => having.name._agv Unknown: unknown operator of this type; having.name P2019: is neither aggregated nor in by
            "by": ["role"], "having": {"address": {"_cuont": 1, "x": 1}} => having.address._cuont Unknown: unknown operator of this type, did you mean _count?; having.address.x Unknown: unknown operator of this type
            "by": ["age", "visits"], "having": {"age": {"$field": "visits"}} => having.age.$field Type: is of another type
            "by": ["name"], "having": {"name": {"$field": "email"}} => having.name.$field P2019: is not in by
            "by": ["name"], "having": {"age": {"_max": {"gt": {"$field": "age"}}}} => having.age._max.gt.$field P2019: is not in by
            "by": ["age"], "having": {"age": {"_sum": {"gt": "1"}, "_count": 9223372036854775808, "_max": 3000000000}} => having.age._sum.gt Type: must be an integer, not a string; having.age._count P2020: must fit into a 64-bit integer; having.age._max P2020: must fit into a 32-bit integer
            "by": ["role"], "orderBy": {"_min": {"email": {"sort": "asc", "nulls": "last"}}} => orderBy._min.email.nulls Unsupported: cannot be said of a field that is never null
            "by": ["numbers", "address"]                  => by[0] Unsupported: has no order and cannot be grouped by; by[1] Unsupported: has no order and cannot be grouped by
            "by": ["role"], "include": {}, "distinct": "role" => include Unknown: unknown argument; distinct Unknown: unknown argument
            """)
    void whatIsWrongWithGroups(String arguments, String expected) {
        assertThat(Reads.shown("user", Operation.GROUP_BY, "{" + arguments + "}"))
                .isEqualTo(expected);
    }
}
