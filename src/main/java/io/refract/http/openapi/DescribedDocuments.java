package io.refract.http.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The documents that a feature's resources answer. Each feature has one bean of this type.
public interface DescribedDocuments {
    /// Those that the engine writes.
    List<DocumentShape> shapes();

    /// All others, by the names of their schemas.
    default Map<String, Schema> schemas() {
        return Map.of();
    }
}
