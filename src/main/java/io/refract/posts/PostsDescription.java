package io.refract.posts;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import java.util.List;

/// What the resources of posts answer, for OpenAPI.
class PostsDescription implements DescribedDocuments {
    static final String POST = "PostDocument";
    static final String POST_ITEM = "PostItem";
    static final String FOUND_POST = "FoundPost";

    @Override
    public List<DocumentShape> shapes() {
        return List.of(
                DocumentShape.withDeletion(POST, "post", PostShapes.DOCUMENT),
                DocumentShape.withDeletion(POST_ITEM, "post", PostShapes.ITEM),
                new DocumentShape(FOUND_POST, "post", PostSearch.item("")));
    }
}
