package io.refract.data;

import io.refract.query.json.JsonValue.ObjectValue;

/// What a request asks for.
///
/// @param query the arguments of the operation
/// @param explain whether only the plan is wanted
/// @param typed whether the values came with their types, so that those of the answer are expected, too
record Arguments(ObjectValue query, boolean explain, boolean typed) {}
