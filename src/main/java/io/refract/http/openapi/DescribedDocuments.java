package io.refract.http.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The documents that a feature's resources answer. Each feature has one class of this type,
/// which is made without arguments while the program is built.
public interface DescribedDocuments {
    /// Those that the engine writes.
    List<DocumentShape> shapes();

    /// All others, by the names of their schemas.
    default Map<String, Schema> schemas() {
        return Map.of();
    }
}
