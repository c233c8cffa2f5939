package io.refract.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyReaderTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            user => {"id": "ID"}                        => id = UUID ID
            user => {"email": "Ada@example.com"}        => email =* 'Ada@example.com'
            user => {"username": "ada"}                 => username = 'ada'
            user => {"username": "ada", "age": {"gt": 1}, "posts": {"some": {}}} => (username = 'ada' and age > Integer 1 and some posts[true])
            user => {"id": "ID", "OR": []}              => (id = UUID ID and false)
            user => {"id": "ID", "email": {"contains": "a"}} => (id = UUID ID and email anywhere 'a')
            like => {"userId_postId": {"userId": "ID", "postId": "ID"}} => (userId = UUID ID and postId = UUID ID)
            user => {}                                  => where Required: must give the value of a unique key: id, email, username
            user => {"name": "Ada"}                     => where Required: must give the value of a unique key: id, email, username
            user => {"id": {"equals": "ID"}}            => where Required: must give the value of a unique key: id, email, username
            user => {"id": {"in": ["ID"]}}              => where Required: must give the value of a unique key: id, email, username
            user => {"username": null}                  => where Required: must give the value of a unique key: id, email, username
            user => {"AND": [{"id": "ID"}]}             => where Required: must give the value of a unique key: id, email, username
            user => {"password": "x"}                   => where.password Unknown: unknown field of user
            user => {"usrname": "x"}                    => where.usrname Unknown: unknown field of user, did you mean username?
            user => {"id": null}                        => where.id NotNull: is never null
            user => {"id": {"equals": 1}}               => where.id.equals Type: must be a UUID, not a number
            user => {"age": "1"}                        => where.age Type: must be an integer, not a string; where Required: must give the value of a unique key: id, email, username
            user => {"AND": [{"idd": 1}]}               => where.AND[0].idd Unknown: unknown field of user, did you mean id?; where Required: must give the value of a unique key: id, email, username
            like => {"userId_postId": {"usrId": "ID", "postId": "ID"}} => where.userId_postId.usrId Unknown: unknown field of the key userId_postId, did you mean userId?
            user => {"id": "x"}                         => where.id Uuid: must be a UUID
            user => 1                                   => where Type: must be an object, not a number
            like => {"userId": "ID"}                    => where Required: must give the value of a unique key: id, userId_postId
            like => {"userId_postId": {"userId": null, "postId": {"in": []}}} => where.userId_postId.userId Type: must be a value, not null; where.userId_postId.postId Type: must be a value, not an object
            """)
    void oneRowIsNamedByAUniqueKey(String model, String where, String expected) {
        var arguments = "{\"where\": " + where.replace("ID", ID) + ", \"select\": {\"id\": true}}";

        assertThat(Reads.shown(model, Operation.FIND_UNIQUE, arguments).replace(ID, "ID"))
                .isIn(expected, "unique where " + expected + " first 1 {id}");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {"username": "ada"} => list from username = 'ada' first 100 {id}
            {"usrname": "ada"}  => cursor.usrname Unknown: unknown field of user, did you mean username?
            {"name": "ada"}     => cursor Required: must give the value of a unique key: id, email, username
            null                => list first 100 {id}
            """)
    void aCursorIsNamedByAUniqueKey(String cursor, String expected) {
        var arguments = "{\"cursor\": " + cursor + ", \"select\": {\"id\": true}}";

        assertThat(Reads.shown("user", Operation.FIND_MANY, arguments)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {}                                  => where Required: must give the value of a unique key: id, email, username
            {"wehre": {"username": "a"}}        => wehre Unknown: unknown argument, did you mean where?
            {"where": {"username": "a"}, "take": 1, "orderBy": {}} => take Unknown: unknown argument; orderBy Unknown: unknown argument
            """)
    void aQueryForOneRowTakesAKeyAndWhatToSelect(String arguments, String expected) {
        assertThat(Reads.shown("user", Operation.FIND_UNIQUE, arguments)).isEqualTo(expected);
    }
}
