package io.refract.data;

import io.refract.catalog.Model;
import io.refract.query.json.Operation;

/// What a path of the data API leads to.
record Route(Model model, Operation operation) {}
