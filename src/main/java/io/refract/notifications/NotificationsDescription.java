package io.refract.notifications;

import static io.refract.http.openapi.Schemas.integer;
import static io.refract.http.openapi.Schemas.part;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// What the resource of notifications answers, for OpenAPI.
class NotificationsDescription implements DescribedDocuments {
    static final String NOTIFICATION = "NotificationDocument";
    static final String NUMBER = "Number";

    @Override
    public List<DocumentShape> shapes() {
        return List.of(NotificationReads.VIEW.described(NOTIFICATION));
    }

    @Override
    public Map<String, Schema> schemas() {
        return Map.of(NUMBER, part(Map.of("count", integer()), "count"));
    }
}
