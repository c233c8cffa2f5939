package io.refract.taxonomy;

import static io.refract.http.openapi.Schemas.formatted;
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

/// What is answered about categories and tags besides their collections, for OpenAPI.
class TaxonomyDescription implements DescribedDocuments {
    static final String CATEGORY_BRANCH = "CategoryBranch";
    static final String POPULAR_TAG = "PopularTag";

    @Override
    public List<DocumentShape> shapes() {
        return List.of(new DocumentShape(
                POPULAR_TAG, "tag", Selection.of("id", "name", "slug", "color").counts(Selection.Count.of("posts"))));
    }

    @Override
    public Map<String, Schema> schemas() {
        var members = new LinkedHashMap<String, Schema>();
        members.put("id", formatted(SchemaType.STRING, "uuid"));
        members.put("name", text());
        members.put("slug", text());
        members.put("description", orNull(text()));
        members.put("color", orNull(text()));
        members.put("children", list(reference(CATEGORY_BRANCH)));
        return Map.of(CATEGORY_BRANCH, part(members, members.keySet().toArray(String[]::new)));
    }
}
