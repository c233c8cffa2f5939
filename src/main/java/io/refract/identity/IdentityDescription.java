package io.refract.identity;

import io.refract.http.openapi.DescribedDocuments;
import io.refract.http.openapi.DocumentShape;
import java.util.List;

/// What the resources of users answer, for OpenAPI.
public class IdentityDescription implements DescribedDocuments {
    public static final String USER = "UserDocument";
    static final String USER_ITEM = "UserItem";
    static final String SETTINGS = "SettingsDocument";
    static final String PROFILE = "ProfileDocument";

    @Override
    public List<DocumentShape> shapes() {
        return List.of(
                DocumentShape.withDeletion(USER, UserDocuments.MODEL, UserDocuments.SINGLE),
                DocumentShape.withDeletion(USER_ITEM, UserDocuments.MODEL, UserDocuments.LISTED),
                OwnedDocuments.SETTINGS.described(SETTINGS),
                OwnedDocuments.PROFILE.described(PROFILE));
    }
}
