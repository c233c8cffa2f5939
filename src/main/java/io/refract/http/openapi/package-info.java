/// The description of the API's resources in OpenAPI: what their methods take and answer, and who may call them.
///
/// The methods say what they answer by [io.refract.http.openapi.Returns] and what they take; what many of them
/// share is added, and the documents are described from the selections that they are written by. All of it happens
/// while the program is built: see `io.refract.data.openapi.DescriptionWriter`.
@NullMarked
package io.refract.http.openapi;

import org.jspecify.annotations.NullMarked;
