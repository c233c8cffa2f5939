package io.refract.audit;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import java.util.List;

/// What the resource of the trail answers, for OpenAPI.
class AuditDescription implements DescribedDocuments {
    static final String CHANGE = "AuditedChange";

    @Override
    public List<DocumentShape> shapes() {
        return List.of(AuditReads.VIEW.described(CHANGE));
    }
}
