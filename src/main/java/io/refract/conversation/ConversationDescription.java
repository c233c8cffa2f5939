package io.refract.conversation;

import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.part;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import io.refract.identity.UserShapes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What the resources of comments, likes and follows answer, for OpenAPI.
class ConversationDescription implements DescribedDocuments {
    static final String COMMENT = "CommentDocument";
    static final String COMMENT_OF_USER = "CommentOfUser";
    static final String PERSON = "Person";
    static final String LIKES = "Likes";
    static final String FOLLOWS = "Follows";

    @Override
    public List<DocumentShape> shapes() {
        return List.of(
                DocumentShape.withDeletion(COMMENT, "comment", CommentShapes.COMMENT),
                DocumentShape.withDeletion(COMMENT_OF_USER, "comment", CommentShapes.COMMENT_AND_POST),
                new DocumentShape(PERSON, "user", UserShapes.PUBLIC));
    }

    @Override
    public Map<String, Schema> schemas() {
        return Map.of(
                LIKES, pair("liked", flag(), "likes", integer()),
                FOLLOWS, pair("following", flag(), "followers", integer()));
    }

    private static Schema pair(String first, Schema firstValue, String second, Schema secondValue) {
        var members = new LinkedHashMap<String, Schema>();
        members.put(first, firstValue);
        members.put(second, secondValue);
        return part(members, first, second);
    }
}
