/// Describes the data API in OpenAPI, model by model, so that generators make types that know every field, operator
/// and argument.
///
/// The catalog comes in; schemas and paths are added to the document that the other endpoints are described in. Each
/// model has schemas that begin with its name: `Post` is a row, `PostWhere` a condition, `PostFindManyArgs` what
/// `findMany` takes, `PostCreate` what a new row is made of. What no kind of caller may write by the policies is not
/// described.
@NullMarked
package io.refract.data.openapi;

import org.jspecify.annotations.NullMarked;
