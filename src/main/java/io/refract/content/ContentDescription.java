package io.refract.content;

import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.formatted;
import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.orNull;
import static io.refract.http.openapi.Schemas.part;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import io.refract.query.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// What the resources of content answer, for OpenAPI.
class ContentDescription implements DescribedDocuments {
    static final String POST = "PostDocument";
    static final String POST_ITEM = "PostItem";
    static final String FOUND_POST = "FoundPost";
    static final String CATEGORY_BRANCH = "CategoryBranch";
    static final String POPULAR_TAG = "PopularTag";
    static final String COMMENT = "CommentDocument";
    static final String COMMENT_OF_USER = "CommentOfUser";
    static final String PERSON = "Person";
    static final String NOTIFICATION = "NotificationDocument";
    static final String LIKES = "Likes";
    static final String FOLLOWS = "Follows";
    static final String NUMBER = "Number";

    @Override
    public List<DocumentShape> shapes() {
        return List.of(
                DocumentShape.withDeletion(POST, "post", PostShapes.DOCUMENT),
                DocumentShape.withDeletion(POST_ITEM, "post", PostShapes.ITEM),
                new DocumentShape(FOUND_POST, "post", PostSearch.item("")),
                new DocumentShape(POPULAR_TAG, "tag", PostShapes.LABEL.counts(Selection.Count.of("posts"))),
                DocumentShape.withDeletion(COMMENT, "comment", Conversation.COMMENT),
                DocumentShape.withDeletion(COMMENT_OF_USER, "comment", Conversation.COMMENT_AND_POST),
                new DocumentShape(PERSON, "user", Conversation.USER),
                NotificationReads.VIEW.described(NOTIFICATION));
    }

    @Override
    public Map<String, Schema> schemas() {
        return Map.of(
                CATEGORY_BRANCH, branch(),
                LIKES, pair("liked", flag(), "likes", integer()),
                FOLLOWS, pair("following", flag(), "followers", integer()),
                NUMBER, part(Map.of("count", integer()), "count"));
    }

    private static Schema branch() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", formatted(SchemaType.STRING, "uuid"));
        members.put("name", text());
        members.put("slug", text());
        members.put("description", orNull(text()));
        members.put("color", orNull(text()));
        members.put("children", list(reference(CATEGORY_BRANCH)));
        return part(members, members.keySet().toArray(String[]::new));
    }

    private static Schema pair(String first, Schema firstValue, String second, Schema secondValue) {
        var members = new LinkedHashMap<String, Schema>();
        members.put(first, firstValue);
        members.put(second, secondValue);
        return part(members, first, second);
    }
}
