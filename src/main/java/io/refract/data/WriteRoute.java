package io.refract.data;

import io.refract.catalog.Model;
import io.refract.query.json.WriteOperation;

/// What a path of the data API leads to, where that writes.
record WriteRoute(Model model, WriteOperation operation) {}
